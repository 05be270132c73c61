import { Eye } from "lucide-react";
import { useState } from "react";
import { printLongDate } from "#shared/languages/print.ts";
import { useDraft, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { BodyView } from "../ui/BodyView.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "../ui/Panel.module.css";
import printed from "../ui/printedPage.module.css";
import { sayDone } from "../ui/toasts.tsx";

/** Every saved state: look at it, and take it again as a new revision. */
export function HistoryPanel() {
  const id = useStoryId();
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const { data: revisions = [] } = useCoreQuery("stories.revisions", { id });
  const [shown, setShown] = useState<number>();
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{t("history.list")}</h2>
      <ul>
        {revisions.slice(0, 100).map(({ rev, at, by, words }) => (
          <li key={rev} className={styles.valueHead}>
            <span>
              {t("history.revision", { rev })}
              <small>
                {printLongDate(at, language, zone)} · {by.initials || by.name} · {t("common.words", { count: words })}
              </small>
            </span>
            <Button tone="quiet" onPress={() => setShown(rev)} aria-label={t("history.view", { rev })}>
              <Eye size={14} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {shown !== undefined && <RevisionDialog rev={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}

function RevisionDialog({ rev, onClose }: { readonly rev: number; onClose(): void }) {
  const draft = useDraft();
  const id = useStoryId();
  const t = useT();
  const { data: content } = useCoreQuery("stories.revision", { id, rev });
  const restore = (): void => {
    if (!content) return;
    draft.restore(content);
    sayDone(t("history.restored", { rev }));
    onClose();
  };
  return (
    <Dialog
      title={t("history.revision", { rev })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={restore}>
          {t("history.restore")}
        </Button>
      }
    >
      {content && (
        <article className={printed.page} lang={content.language}>
          <h2 className={printed.headline}>{content.headline}</h2>
          <BodyView body={content.body} />
        </article>
      )}
    </Dialog>
  );
}
