import { useEffect, useState } from "react";
import { parseStamp } from "#shared/languages/parseStamp.ts";
import { printStamp } from "#shared/languages/print.ts";
import { useT } from "../strings/strings.ts";
import { TextField } from "../ui/TextField.tsx";

export type StampFieldProps = {
  readonly label: string;
  /** ISO 8601, or undefined for no time. */
  readonly value: string | undefined;
  /** IANA zone in which it is shown and typed. */
  readonly zone: string;
  onChange(at: string | undefined): void;
};

/** A date and time, typed day first as it is printed. Kept when it can be read; said when it cannot. */
export function StampField({ label, value, zone, onChange }: StampFieldProps) {
  const t = useT();
  const printed = value ? printStamp(value, "fr", zone) : "";
  const [typed, setTyped] = useState(printed);
  useEffect(() => setTyped(printed), [printed]);
  const isBad = typed.trim() !== "" && parseStamp(typed, zone) === undefined;
  return (
    <TextField
      label={label}
      placeholder={t("stamp.form")}
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        if (!isBad && typed !== printed) onChange(parseStamp(typed, zone));
      }}
      error={isBad ? t("stamp.bad") : undefined}
    />
  );
}
