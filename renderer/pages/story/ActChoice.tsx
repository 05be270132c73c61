import { Radio, RadioGroup } from "react-aria-components";
import { ADVISORY_WORDS } from "#shared/acts/advisoryWords.ts";
import type { ProposedAct } from "#shared/acts/proposeAct.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./ActChoice.module.css";

/** How a story that readers have already is sent again, with the note that goes with each way. */
export type ChosenAct = {
  readonly act: ProposedAct["act"];
  readonly notes: Readonly<Record<ProposedAct["act"], string>>;
};

export type ActChoiceProps = {
  readonly facts: ProposedAct["facts"];
  readonly chosen: ChosenAct;
  readonly language: string;
  onChange(chosen: ChosenAct): void;
};

const ACTS = ["publish", "correct"] as const;

/** Update or correction: proposed from what changed since publication, decided by whoever publishes. */
export function ActChoice({ facts, chosen: { act, notes }, language, onChange }: ActChoiceProps) {
  const t = useT();
  const { place } = ADVISORY_WORDS[useInterfaceLanguage()];
  return (
    <div className={styles.choice}>
      {facts.length > 0 && (
        <>
          <p>{t("act.changed")}</p>
          <ul className={styles.facts}>
            {facts.map((fact) => (
              <li key={`${fact.place} ${fact.before} ${fact.after}`}>
                <small>{place(fact.place)}</small> <del lang={language}>{fact.before}</del>{" "}
                <ins lang={language}>{fact.after}</ins>
              </li>
            ))}
          </ul>
        </>
      )}
      <RadioGroup
        aria-label={t("act.choice")}
        className={styles.acts ?? ""}
        value={act}
        onChange={(next) => onChange({ act: next === "correct" ? "correct" : "publish", notes })}
      >
        {ACTS.map((one) => (
          <Radio key={one} value={one} className={styles.act ?? ""}>
            <span className={styles.dot} aria-hidden="true" />
            {t(`act.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label={t(`act.note.${act}`)}
        value={notes[act]}
        onChange={(note) => onChange({ act, notes: { ...notes, [act]: note } })}
        rows={2}
        maxLength={1000}
        lang={language}
      />
    </div>
  );
}
