import { useEffect, useState } from "react";
import { stampMoments } from "#shared/languages/parseStamp.ts";
import { printClock, printStamp } from "#shared/languages/print.ts";
import { townOf } from "../state/clock.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./fields.module.css";

export type StampFieldProps = {
  readonly label: string;
  /** ISO 8601, or undefined for no time. */
  readonly value: string | undefined;
  /** IANA zone in which it is shown and typed. */
  readonly zone: string;
  /** Whether UTC is printed below it too. */
  readonly hasUtc?: boolean;
  onChange(at: string | undefined): void;
  /** Hears whether what is typed means no moment, or one of two that nobody has chosen. */
  onDoubt?(isDoubtful: boolean): void;
};

/**
 * A date and time, typed day first as it is printed. Kept when it can be read; said when it cannot, and when the clocks
 * leave that hour out. In the hour that comes twice the person chooses which one she means.
 */
export function StampField({ label, value, zone, hasUtc = false, onChange, onDoubt }: StampFieldProps) {
  const t = useT();
  const printed = value ? printStamp(value, "fr", zone) : "";
  const [typed, setTyped] = useState(printed);
  useEffect(() => setTyped(printed), [printed]);
  const moments = stampMoments(typed, zone);
  const isEmpty = typed.trim() === "";
  const wrong = isEmpty ? undefined : moments === undefined ? "stamp.bad" : moments.length === 0 ? "stamp.skipped" : "";
  const isTwice = (moments?.length ?? 0) > 1;
  const isChosen = isTwice && typed === printed;
  const isDoubtful = !isEmpty && (isTwice ? !isChosen : moments?.length !== 1);
  useEffect(() => onDoubt?.(isDoubtful), [isDoubtful, onDoubt]);
  const keep = (): void => {
    if (isEmpty && printed !== "") onChange(undefined);
    else if (moments?.length === 1 && typed !== printed) onChange(moments[0]);
  };
  const utc = value && hasUtc ? t("stamp.utc", { town: townOf(zone), utc: utcOf(value, zone) }) : undefined;
  return (
    <div className={styles.stamp}>
      <TextField
        label={label}
        placeholder={t("stamp.form")}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        hint={utc}
        error={wrong ? t(wrong, { town: townOf(zone) }) : undefined}
      />
      {isTwice && (
        <fieldset className={styles.twice}>
          <legend>{t("stamp.twice", { town: townOf(zone) })}</legend>
          {moments?.map((moment, at) => (
            <Button
              key={moment}
              tone={isChosen && isSame(moment, value) ? "primary" : "plain"}
              onPress={() => onChange(moment)}
            >
              {t(at === 0 ? "stamp.first" : "stamp.second", { utc: printClock(moment, "UTC") })}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const isSame = (one: string, other: string | undefined): boolean =>
  other !== undefined && Date.parse(one) === Date.parse(other);

/** The clock in UTC, with the day where it is another one there. */
function utcOf(at: string, zone: string): string {
  const stamp = printStamp(at, "fr", "UTC");
  return stamp.slice(0, 10) === printStamp(at, "fr", zone).slice(0, 10) ? printClock(at, "UTC") : stamp;
}
