import { StoryId } from "#shared/domain/ids.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { printProvider } from "#shared/languages/print.ts";
import { useCommand } from "../state/commands.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { BodyView } from "../ui/BodyView.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import printed from "../ui/printedPage.module.css";
import styles from "./desk.module.css";

/** A story to read before it is opened. */
export function StoryReading({ id }: { readonly id: string }) {
  const t = useT();
  const tell = useTellTrouble();
  const { zone } = useSettings();
  const { go } = useNavigation.getState();
  const { data, error } = useCoreQuery("stories.open", { id: StoryId.parse(id) });
  const spike = useCoreCommand("stories.spike");
  const toggleSpike = (): void => {
    if (data) spike.mutate({ id: data.head.id, spiked: data.head.status !== "spiked" }, { onError: tell });
  };
  useCommand("item.spike", toggleSpike, data !== undefined);
  if (error) return <ErrorNote error={error} />;
  if (!data) return null;
  const { head, content } = data;
  return (
    <>
      <article className={printed.page} lang={content.language}>
        <h1 className={printed.headline}>{content.headline || t("desk.noHeadline")}</h1>
        <p className={printed.provider}>{printProvider(content.provider, content.language, zone)}</p>
        <p className={printed.byline}>{formatByline(content.credits, content.language)}</p>
        <BodyView body={content.body} />
        <p className={printed.credit}>{formatCreditLine(content.credits, content.language, content.profile)}</p>
      </article>
      <div className={styles.buttons}>
        <Button tone="primary" onPress={() => go({ page: "story", storyId: head.id })}>
          {t("desk.open")} <Kbd onAccent>⏎</Kbd>
        </Button>
        {head.publicUrl !== undefined && (
          <a href={head.publicUrl} target="_blank" rel="noopener noreferrer">
            {t("desk.publicPage")}
          </a>
        )}
        <Button onPress={toggleSpike}>
          {t(head.status === "spiked" ? "desk.restore" : "desk.spike")} <Kbd>E</Kbd>
        </Button>
      </div>
    </>
  );
}
