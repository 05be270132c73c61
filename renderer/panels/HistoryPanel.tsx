import { Eye } from "lucide-react";
import { useState } from "react";
import { printLongDate } from "#shared/languages/print.ts";
import { PassedFindings } from "../fields/PassedFindings.tsx";
import { RevisionDialog } from "../fields/RevisionDialog.tsx";
import { useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";

/** Every saved state: look at it, and take it again as a new revision. */
export function HistoryPanel() {
  const id = useStoryId();
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const { data: revisions = [] } = useCoreQuery("stories.revisions", { id });
  const [shown, setShown] = useState<number>();
  return (
    <>
      <PassedFindings />
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
        {shown !== undefined && (
          <RevisionDialog rev={shown} revisions={revisions.map(({ rev }) => rev)} onClose={() => setShown(undefined)} />
        )}
      </section>
    </>
  );
}
