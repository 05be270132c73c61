import { useState } from "react";
import { newId } from "#shared/domain/ids.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { useCall } from "../state/core.tsx";
import { useDraft, useSaveState } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { BodyView } from "../ui/BodyView.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "../ui/Panel.module.css";
import printed from "../ui/printedPage.module.css";
import { sayDone } from "../ui/toasts.tsx";

/** Every saved state: look at it, and take it again as a new revision. */
export function HistoryPanel() {
  const { id } = useDraft().story.head;
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  useSaveState();
  const { data: revisions = [] } = useCoreQuery("stories.revisions", { id });
  const [shown, setShown] = useState<number>();
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{t("history.list")}</h3>
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
              …
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
  const { id } = draft.story.head;
  const call = useCall();
  const tell = useTellTrouble();
  const t = useT();
  const { data: content } = useCoreQuery("stories.revision", { id, rev });
  const restore = async (): Promise<void> => {
    if (!content) return;
    await draft.flush();
    const { head } = await call("stories.open", { id });
    await call("stories.save", { id, baseRev: head.rev, saveId: newId(), content });
    sayDone(t("history.restored", { rev }));
    location.reload(); // the editor must begin again from the store
  };
  return (
    <Dialog
      title={t("history.revision", { rev })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={() => restore().catch(tell)}>
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
