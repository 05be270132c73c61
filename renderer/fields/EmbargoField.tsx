import type { Embargo } from "#shared/domain/embargo.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";
import { StampField } from "./StampField.tsx";

export type EmbargoFieldProps = {
  readonly embargo: Embargo | undefined;
  /** IANA zone in which the time is typed; it is kept with the time. */
  readonly zone: string;
  onChange(embargo: Embargo | undefined): void;
};

/** Until when readers must not see the story. One that could not be read stands here until a person decides. */
export function EmbargoField({ embargo, zone, onChange }: EmbargoFieldProps) {
  const t = useT();
  return (
    <div className={styles.form}>
      {embargo?.kind === "unreadable" && (
        <p className={styles.bad}>{t("check.embargoUnreadable", { text: embargo.text })}</p>
      )}
      <div className={styles.row}>
        <StampField
          label={t("publish.embargoUntil", { zone })}
          zone={zone}
          hasUtc
          value={embargo?.kind === "until" ? embargo.at : undefined}
          onChange={(at) => onChange(at === undefined ? undefined : { kind: "until", at, zone })}
        />
        {embargo !== undefined && <Button onPress={() => onChange(undefined)}>{t("publish.embargoLift")}</Button>}
      </div>
    </div>
  );
}
