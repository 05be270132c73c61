import type { ReactNode } from "react";
import type { Finding } from "#shared/domain/finding.ts";
import { findingSentence, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dot } from "../ui/Dot.tsx";
import styles from "../ui/Panel.module.css";

const TONES = { block: "bad", warn: "warn", note: "none" } as const;

export type ChecksPanelProps = {
  /** Of the revision last saved; undefined until the first answer. */
  readonly findings: readonly Finding[] | undefined;
  onJump(finding: Finding): void;
  /** The mend that a finding proposes, when one key can make it. */
  fixOf(finding: Finding): { readonly label: string; run(): void } | undefined;
  /** What stands above the findings. */
  readonly lead?: ReactNode;
};

/** What the desk has to say about the story as it was last saved, gravest first. Each leads to its place. */
export function ChecksPanel({ findings, onJump, fixOf, lead }: ChecksPanelProps) {
  const t = useT();
  return (
    <>
      {lead}
      <section className={styles.section}>
        <h2 className={styles.head}>
          {t("checks.todo")} <small>{t("checks.pending")}</small>
        </h2>
        {findings?.length === 0 && <p className={styles.empty}>{t("checks.none")}</p>}
        <ul>
          {findings?.map((finding) => {
            const fix = fixOf(finding);
            return (
              <li key={keyOf(finding)} className={styles.found}>
                <button type="button" className={styles.jump} onClick={() => onJump(finding)}>
                  <Dot tone={TONES[finding.severity]} />
                  <span>
                    {findingSentence(t, finding)}
                    <small>{t(`severity.${finding.severity}`)}</small>
                  </span>
                </button>
                {fix && (
                  <Button tone="quiet" onPress={fix.run}>
                    {fix.label}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

const keyOf = ({ message, values, at }: Finding): string =>
  [message, JSON.stringify(values), at?.paragraphId, at?.start].join(" ");
