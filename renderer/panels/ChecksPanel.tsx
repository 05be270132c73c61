import { CircleQuestionMark } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type Finding, findingKey } from "#shared/domain/finding.ts";
import { ReasonDialog } from "../fields/ReasonDialog.tsx";
import { useStoryId } from "../state/openStory.tsx";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { checkReason, findingSentence, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dot } from "../ui/Dot.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "../ui/Panel.module.css";

const TONES = { block: "bad", warn: "warn", note: "none" } as const;

export type ChecksPanelProps = {
  /** Of the revision last saved; undefined until the first answer. */
  readonly findings: readonly Finding[] | undefined;
  /** The finding that the keys are at. */
  readonly at: string | undefined;
  onJump(finding: Finding): void;
  /** The mend that a finding proposes, when one key can make it. */
  fixOf(finding: Finding): { readonly label: string; run(): void } | undefined;
  /** What stands above and below the findings. */
  readonly lead?: ReactNode;
  readonly tail?: ReactNode;
};

/** What the desk has to say about the story as it was last saved, gravest first. Each leads to its place. */
export function ChecksPanel({ findings, at, onJump, fixOf, lead, tail }: ChecksPanelProps) {
  const t = useT();
  const id = useStoryId();
  const tell = useTellTrouble();
  const pass = useCoreCommand("checks.pass");
  const [overridden, setOverridden] = useState<Finding>();
  const [explained, setExplained] = useState<string>();
  const letPass = (finding: Finding, reason: string): void =>
    pass.mutate({ id, findings: [finding], reason }, { onError: tell });
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
            const isBlocking = finding.severity === "block";
            const key = keyOf(finding);
            const reason = checkReason(t, finding.check);
            return (
              <li key={key} className={styles.found} data-chosen={findingKey(finding) === at || undefined}>
                <button type="button" className={styles.jump} onClick={() => onJump(finding)}>
                  <Dot tone={TONES[finding.severity]} />
                  <span>
                    {findingSentence(t, finding)}
                    <small>{t(`severity.${finding.severity}`)}</small>
                  </span>
                </button>
                {reason !== undefined && (
                  <IconButton
                    label={t("finding.why")}
                    aria-expanded={explained === key}
                    onPress={() => setExplained((now) => (now === key ? undefined : key))}
                  >
                    <CircleQuestionMark size={15} aria-hidden="true" />
                  </IconButton>
                )}
                {explained === key && <p className={styles.reason}>{reason}</p>}
                <span className={styles.foundActs}>
                  {fix && (
                    <Button tone="quiet" onPress={fix.run}>
                      {fix.label}
                    </Button>
                  )}
                  {!finding.isFirm && (isBlocking || finding.at?.paragraphId !== undefined) && (
                    <Button tone="quiet" onPress={() => (isBlocking ? setOverridden(finding) : letPass(finding, ""))}>
                      {t(isBlocking ? "finding.override" : "finding.pass")}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {tail}
      {overridden && (
        <ReasonDialog
          title={t("finding.overrideTitle")}
          subject={findingSentence(t, overridden)}
          action={t("finding.override")}
          onClose={() => setOverridden(undefined)}
          onReason={(reason) => letPass(overridden, reason)}
        />
      )}
    </>
  );
}

const keyOf = ({ message, values, at }: Finding): string =>
  [message, JSON.stringify(values), at?.paragraphId, at?.start].join(" ");
