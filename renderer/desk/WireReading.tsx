import { useEffect } from "react";
import { WireItemId } from "#shared/domain/ids.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { useCommand } from "../state/commands.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { targetLanguage, useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { BodyView } from "../ui/BodyView.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { FigureView } from "../ui/FigureView.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import printed from "../ui/printedPage.module.css";
import styles from "./desk.module.css";

/** The selected wire item to read, and what can be done with it. */
export function WireReading({ id }: { readonly id: string | undefined }) {
  const t = useT();
  const tell = useTellTrouble();
  const { zone, languages } = useSettings();
  const language = useInterfaceLanguage();
  const { go } = useNavigation.getState();
  const { data, error } = useCoreQuery(
    "wire.open",
    { id: WireItemId.parse(id ?? "00000000-0000-7000-8000-000000000000") },
    { enabled: id !== undefined },
  );
  const { mutate: markRead } = useCoreCommand("wire.markRead");
  const translate = useCoreCommand("stories.translate");
  const take = useCoreCommand("stories.take");
  const spike = useCoreCommand("wire.spike");
  const item = id === undefined ? undefined : data;
  const shownId = item?.row.id;
  const isRead = item?.row.read ?? true;
  useEffect(() => {
    if (shownId && !isRead) markRead({ id: shownId });
  }, [shownId, isRead, markRead]);
  const target = targetLanguage(languages, item?.content.language ?? "en");
  const open = {
    onSuccess: ({ head }: { head: { id: string } }) => go({ page: "story", storyId: head.id }),
    onError: tell,
  };
  const startTranslation = (): void => {
    if (item) translate.mutate({ wireItemId: item.row.id, language: target }, open);
  };
  const startCopy = (): void => {
    if (item) take.mutate({ wireItemId: item.row.id }, open);
  };
  const toggleSpike = (): void => {
    if (item) spike.mutate({ id: item.row.id, spiked: !item.row.spiked }, { onError: tell });
  };
  useCommand("wire.translate", startTranslation, item !== undefined);
  useCommand("wire.take", startCopy, item !== undefined);
  useCommand("item.spike", toggleSpike, item !== undefined);
  if (error) return <ErrorNote error={error} />;
  if (!item) return <EmptyState title={t("desk.choose")} />;
  const { content, row } = item;
  const at = content.versionCreated ?? content.firstCreated;
  const facts = [
    content.provider,
    at && printLongDate(at, language, zone),
    content.byline,
    t("desk.version", { version: row.version }),
  ];
  return (
    <>
      <article className={printed.page} lang={content.language}>
        <h1 className={printed.headline}>{content.headline}</h1>
        <p className={printed.provider}>{facts.filter(Boolean).join(" · ")}</p>
        {content.advisory !== "" && <p className={printed.deck}>{content.advisory}</p>}
        {content.media.map((media) => (
          <FigureView key={media.mediaId ?? media.href} figure={{ ...media, mediaId: media.mediaId ?? "" }} />
        ))}
        <BodyView body={content.body} />
        {content.creditLine !== "" && <p className={printed.credit}>{content.creditLine}</p>}
      </article>
      <div className={styles.buttons}>
        <Button tone="primary" onPress={startTranslation} aria-keyshortcuts="T">
          {t("desk.translateInto", { language: t(`language.${target}`) })} <Kbd onAccent>T</Kbd>
        </Button>
        <Button onPress={startCopy} aria-keyshortcuts="P">
          {t("desk.take")} <Kbd>P</Kbd>
        </Button>
        <Button onPress={toggleSpike} aria-keyshortcuts="E">
          {t(row.spiked ? "desk.restore" : "desk.spike")} <Kbd>E</Kbd>
        </Button>
      </div>
    </>
  );
}
