import { useCallback } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { Embargo } from "#shared/domain/embargo.ts";
import { printClock, printStamp } from "#shared/languages/print.ts";
import { StampField } from "../../fields/StampField.tsx";
import { townOf } from "../../state/clock.ts";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import panel from "../../ui/Panel.module.css";
import styles from "./ActChoice.module.css";

/** When a story shall leave: at once, or at a time that somebody wishes. */
export type ChosenTime = {
  readonly kind: "now" | "at";
  /** ISO 8601. */
  readonly at?: string | undefined;
  /** What is typed means no moment, or one of two. */
  readonly isDoubtful: boolean;
};

export const NOW: ChosenTime = { kind: "now", isDoubtful: false };

export type TimeChoiceProps = {
  readonly embargo: Embargo | undefined;
  readonly chosen: ChosenTime;
  onChange(change: (chosen: ChosenTime) => ChosenTime): void;
};

const KINDS = ["now", "at"] as const;

/** Now or later, by the desk's clock and in UTC; what an embargo does to it is said. */
export function TimeChoice({ embargo, chosen, onChange }: TimeChoiceProps) {
  const t = useT();
  const { zone } = useSettings();
  const onDoubt = useCallback((isDoubtful: boolean) => onChange((now) => ({ ...now, isDoubtful })), [onChange]);
  const until = embargo?.kind === "until" ? embargo.at : undefined;
  const isEmbargoLater =
    until !== undefined && Date.parse(until) > Math.max(Date.now(), chosen.at ? Date.parse(chosen.at) : 0);
  return (
    <div className={styles.choice}>
      <RadioGroup
        aria-label={t("time.choice")}
        className={styles.acts ?? ""}
        value={chosen.kind}
        onChange={(kind) => onChange((now) => ({ ...now, kind: kind === "at" ? "at" : "now" }))}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} className={styles.act ?? ""}>
            <span className={styles.dot} aria-hidden="true" />
            {t(`time.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      {chosen.kind === "at" && (
        <StampField
          label={t("time.wished", { zone })}
          zone={zone}
          hasUtc
          value={chosen.at}
          onChange={(at) => onChange((now) => ({ ...now, at }))}
          onDoubt={onDoubt}
        />
      )}
      {isEmbargoLater && (
        <p className={panel.warn}>
          {t("time.embargo", {
            at: printStamp(until, "fr", zone),
            town: townOf(zone),
            utc: printClock(until, "UTC"),
          })}
        </p>
      )}
    </div>
  );
}
