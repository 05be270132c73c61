import { useMemo } from "react";
import { printClock } from "#shared/languages/print.ts";
import { useMinute } from "../state/clock.ts";
import { useSettings } from "../state/settings.ts";
import { useInterfaceLanguage } from "../strings/strings.ts";
import styles from "./When.module.css";

/** A row's time: the clock, and the day below it when that is not today at the desk. @param at ISO 8601 */
export function When({ at }: { readonly at: string }) {
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const minute = useMinute();
  const day = useMemo(
    () =>
      new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
        timeZone: zone,
        day: "numeric",
        month: "short",
        year: "2-digit",
      }),
    [language, zone],
  );
  const parts = new Map(day.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const today = new Map(day.formatToParts(new Date(minute)).map(({ type, value }) => [type, value]));
  const isYear = parts.get("year") === today.get("year");
  const isToday = isYear && parts.get("month") === today.get("month") && parts.get("day") === today.get("day");
  const shown = `${parts.get("day")} ${parts.get("month")}`;
  return (
    <time dateTime={at} className={styles.when}>
      {printClock(at, zone)}
      {!isToday && <small>{isYear ? shown : `${shown} ${parts.get("year")}`}</small>}
    </time>
  );
}
