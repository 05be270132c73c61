import { Eye, Pencil } from "lucide-react";
import { useState } from "react";
import { checkpoints } from "#shared/domain/checkpoints.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { NameRevisionDialog } from "../fields/NameRevisionDialog.tsx";
import { PassedFindings } from "../fields/PassedFindings.tsx";
import { RevisionDialog } from "../fields/RevisionDialog.tsx";
import { useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";
import { Tag } from "../ui/Tag.tsx";

/** Up to here every revision is shown; of more, the stages that are worth going back to. */
const FEW = 20;

/** Every saved state: look at it, name it, and take it again as a new revision. */
export function HistoryPanel() {
  const id = useStoryId();
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const { data: revisions = [] } = useCoreQuery("stories.revisions", { id });
  const { data: head } = useCoreQuery("stories.head", { id });
  const [shown, setShown] = useState<number>();
  const [named, setNamed] = useState<number>();
  const [isAll, setAll] = useState(false);
  const publishedRev = head?.publishedRev;
  const stages = revisions.length <= FEW ? revisions : checkpoints(revisions, publishedRev);
  const hidden = revisions.length - stages.length;
  return (
    <>
      <PassedFindings />
      <section className={styles.section}>
        <h2 className={styles.head}>{t("history.list")}</h2>
        <ul>
          {(isAll ? revisions : stages).map(({ rev, at, by, words, name }) => (
            <li key={rev} className={styles.valueHead}>
              <span>
                {name ? <strong>{name}</strong> : t("history.revision", { rev })}{" "}
                {rev === publishedRev && <Tag tone="good">{t("versions.published")}</Tag>}
                <small>
                  {name && `${t("history.revision", { rev })} · `}
                  {printLongDate(at, language, zone)} · {by.initials || by.name} · {t("common.words", { count: words })}
                </small>
              </span>
              <Button tone="quiet" onPress={() => setNamed(rev)} aria-label={t("versions.name", { rev })}>
                <Pencil size={14} aria-hidden="true" />
              </Button>
              <Button tone="quiet" onPress={() => setShown(rev)} aria-label={t("history.view", { rev })}>
                <Eye size={14} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <Button tone="quiet" onPress={() => setAll(!isAll)}>
            {isAll ? t("versions.few") : t("versions.all", { count: hidden })}
          </Button>
        )}
        {shown !== undefined && (
          <RevisionDialog rev={shown} revisions={revisions} onClose={() => setShown(undefined)} />
        )}
        {named !== undefined && (
          <NameRevisionDialog
            rev={named}
            current={revisions.find(({ rev }) => rev === named)?.name ?? ""}
            onClose={() => setNamed(undefined)}
          />
        )}
      </section>
    </>
  );
}
