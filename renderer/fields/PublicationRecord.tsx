import { useState } from "react";
import type { RecordEntry } from "#shared/domain/publicationRecord.ts";
import { useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import panel from "../ui/Panel.module.css";
import { When } from "../ui/When.tsx";
import styles from "./PublicationRecord.module.css";

/** What was recorded of the story's ways to its destinations, folded until somebody asks. */
export function PublicationRecord() {
  const t = useT();
  const storyId = useStoryId();
  const [isOpen, setOpen] = useState(false);
  const { data: entries } = useCoreQuery("record.story", { storyId }, { enabled: isOpen });
  return (
    <details className={panel.section} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title}>{t("record.title")}</summary>
      {entries?.length === 0 && <p className={panel.empty}>{t("record.none")}</p>}
      <ol className={styles.entries}>
        {entries?.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </details>
  );
}

function Entry({ entry }: { readonly entry: RecordEntry }) {
  const t = useT();
  const { at, act, what, destinationName, rev, by, problem } = entry;
  return (
    <li className={styles.entry}>
      <When at={at} />
      <p>
        <strong>{t(`record.what.${what}`)}</strong>
        <small>
          {[t(`outbox.act.${act}`), destinationName, t("publish.revision", { rev }), by?.name, problem]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </p>
    </li>
  );
}
