import { printClock } from "#shared/languages/print.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreCommand } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import styles from "../StoryPage.module.css";
import type { SourceNews } from "./sourceNews.tsx";

/** Says above the source that a newer version is there, how much it changes, and lets it be looked at and taken. */
export function SourceNotice({ news }: { readonly news: SourceNews }) {
  const t = useT();
  const tell = useTellTrouble();
  const id = useStoryId();
  const { zone } = useSettings();
  const take = useCoreCommand("stories.takeSource");
  const { newer, diff, isShown, show } = news;
  if (!newer && !diff) return null;
  const changed = diff?.filter(({ kind }) => kind !== "same").length ?? 0;
  const takeIt = (): void => {
    if (!newer) return;
    const done = (): void => sayDone(t("source.taken", { version: newer.version }));
    take.mutate({ id, wireItemId: newer.id }, { onSuccess: done, onError: tell });
  };
  return (
    <div className={styles.notice} role="status">
      <p>
        {newer ? (
          <strong>
            {t("source.newer", { version: newer.version, time: printClock(newer.at, zone) })}
            {newer.form && ` · ${t(`form.${newer.form}`)}`}
          </strong>
        ) : (
          <strong>{t("source.changed")}</strong>
        )}{" "}
        {t("source.blocks", { count: changed })}
      </p>
      <div className={styles.noticeButtons}>
        {diff && <Button onPress={() => show(!isShown)}>{t(isShown ? "source.hide" : "source.show")}</Button>}
        {newer && (
          <Button tone="primary" onPress={takeIt}>
            {t("source.take", { version: newer.version })}
          </Button>
        )}
      </div>
    </div>
  );
}
