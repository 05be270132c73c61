import { LANGUAGES } from "#shared/domain/language.ts";
import { storyLanguage } from "#shared/languages/index.ts";
import { parseStamp, zonedIso } from "#shared/languages/parseStamp.ts";
import { readDate } from "./format.ts";

/** Names of clocks as people write them behind a time. A zone that is not here is not guessed. */
const ZONES: readonly (readonly [words: RegExp, zone: string])[] = [
  [/(?:\b(?:GMT|UTC)|Z)$/, "Etc/UTC"],
  [/\b(?:CES?T|MEZ|MESZ)$/, "Europe/Paris"],
  [/\b(?:heure de Paris|Paris time)$/i, "Europe/Paris"],
  [/\b(?:London time|BST)$/i, "Europe/London"],
  [/\b(?:E[SD]T|ET|New York time)$/i, "America/New_York"],
];

const CLOCK = String.raw`(?:\s*(?:à|at|,|-|T)?\s*(\d{1,2})(?:[:hH.](\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?)?`;
const DAY_FIRST = new RegExp(String.raw`(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})${CLOCK}`, "iu");
const MONTH_FIRST = new RegExp(String.raw`(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}`, "iu");
const ISO_LIKE = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?()/;
const OFFSET = /\s*([+-]\d{2}):?(\d{2})$/;

const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    storyLanguage(language).print.months.flatMap((name, index) => [
      [name.toLowerCase(), index + 1] as const,
      [name.toLowerCase().slice(0, 3), index + 1] as const,
    ]),
  ),
);
// three letters do not tell June from July in French
const FRENCH_SHORT: Readonly<Record<string, number>> = { jui: 0, juil: 7, févr: 2, fév: 2, janv: 1, sept: 9, déc: 12 };
const monthOf = (name: string): number => {
  const low = name.toLowerCase();
  return FRENCH_SHORT[low] ?? MONTHS.get(low) ?? 0;
};

export type PrintedDate = {
  /** ISO 8601 with offset. */
  readonly iso: string;
  /** Whether the text itself said in which zone; otherwise `zone` was taken. */
  readonly isZoned: boolean;
  /** Whether a time of day was printed; otherwise it is midnight. */
  readonly hasTime: boolean;
};

/**
 * Reads a date as people write it: ISO, RFC 5322 mail dates, "5 février 2025 à 13h34", "Feb. 5, 2025 1:34 PM GMT",
 * "05/02/2025 13:34" (day before month). Undefined for a day that does not exist.
 * @param zone IANA zone for text that names none
 */
export function readPrintedDate(text: string, zone: string): PrintedDate | undefined {
  const trimmed = text.trim();
  const exact = readDate(trimmed);
  if (exact) return { iso: exact, isZoned: true, hasTime: true };
  const offset = OFFSET.exec(trimmed);
  const isOffset = offset !== null && /\d:\d{2}(?::\d{2})?\s*[+-]\d{2}:?\d{2}$/.test(trimmed);
  const named = ZONES.find(([words]) => words.test(trimmed))?.[1];
  const clock = clockIn(isOffset ? trimmed.slice(0, offset.index) : trimmed);
  const wall = clock ? spelled(clock) : parseStamp(trimmed, "Etc/UTC")?.slice(0, 19);
  if (!wall) return undefined;
  const hasTime = clock ? clock.hour !== undefined : /\d[:hH]\d{2}/.test(trimmed);
  if (isOffset) return { iso: `${wall}${offset[1]}:${offset[2]}`, isZoned: true, hasTime };
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/\D/).map(Number);
  const iso = zonedIso({ year, month, day, hour, minute }, named ?? zone);
  return { iso, isZoned: named !== undefined, hasTime };
}

type Clock = { year: number; month: number; day: number; hour: number | undefined; minute: number };

function clockIn(text: string): Clock | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const iso = ISO_LIKE.exec(text);
  const parts = iso
    ? [iso[1], iso[2], iso[3], iso[4], iso[5], ""]
    : dayFirst && monthOf(dayFirst[2] ?? "") > 0
      ? [dayFirst[3], monthOf(dayFirst[2] ?? ""), dayFirst[1], ...dayFirst.slice(4)]
      : monthFirst && monthOf(monthFirst[1] ?? "") > 0
        ? [monthFirst[3], monthOf(monthFirst[1] ?? ""), monthFirst[2], ...monthFirst.slice(4)]
        : undefined;
  if (!parts) return undefined;
  const [year, month, day, hour, minute] = parts.map((part) => Number(part ?? 0));
  const half = typeof parts[5] === "string" ? parts[5].toLowerCase() : "";
  const shown = parts[3] === undefined ? undefined : half === "" ? hour : ((hour ?? 0) % 12) + (half === "p" ? 12 : 0);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: shown, minute: minute ?? 0 };
}

/** The clock as the start of an ISO date, or undefined when no calendar has that day. */
function spelled({ year, month, day, hour = 0, minute }: Clock): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hour < 24 && minute < 60;
  return isReal && year > 1900 ? at.toISOString().slice(0, 19) : undefined;
}
