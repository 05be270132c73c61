import { useEffect } from "react";
import type { Finding } from "#shared/domain/finding.ts";
import { useDraft, useSaveState } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { findingSentence, useT } from "../strings/strings.ts";
import { Dot } from "../ui/Dot.tsx";
import styles from "../ui/Panel.module.css";

const TONES = { block: "bad", warn: "warn", note: "none" } as const;

/** What the desk has to say about the story as it was last saved, gravest first. */
export function ChecksPanel() {
  const { id } = useDraft().story.head;
  const state = useSaveState();
  const t = useT();
  const { data: findings, refetch } = useCoreQuery("stories.check", { id });
  const rev = state.kind === "saved" ? state.rev : undefined;
  useEffect(() => {
    if (rev !== undefined) void refetch();
  }, [rev, refetch]);
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>
        {t("checks.todo")} <small>{t("checks.pending")}</small>
      </h3>
      {findings?.length === 0 && <p className={styles.empty}>{t("checks.none")}</p>}
      <ul>
        {findings?.map((finding: Finding) => (
          <li
            key={`${finding.message}${JSON.stringify(finding.values)}${finding.at?.paragraphId ?? ""}`}
            className={styles.finding}
          >
            <Dot tone={TONES[finding.severity]} />
            <span>
              {findingSentence(t, finding)}
              <small>{t(`severity.${finding.severity}`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
