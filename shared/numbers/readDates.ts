import { type Reading, reading } from "./figure.ts";
import type { NumberLanguage } from "./numberLanguage.ts";
import { found, matchAt, patternFor, type Recogniser } from "./scan.ts";

const pad = (value: number): string => String(value).padStart(2, "0");
const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
export const dateReading = (month: number, day: number): Reading => reading("date", `${pad(month)}-${pad(day)}`);

const monthGroups = ({ months }: NumberLanguage): string =>
  `(?:${months.map((one) => `(${one})`).join("|")})(?!\\p{L})`;
/** Which of the month groups of a match was it; `from` is the first of them. */
const monthOf = (match: RegExpExecArray, from: number): number => {
  for (let month = 1; month <= 12; month++) if (match[from + month - 1] !== undefined) return month;
  return 0;
};

const NOT_A_DAY =
  "(?![\\d%€$£:]|[.,]\\d|(?:st|nd|rd|th)?[- ]?(?:percent|per cent|pct|million|billion|milli|basis|points?|euros?|dollars?|pour cent|heures|GMT|a\\.?m|p\\.?m)|[hH]\\d)";

/** "Jan. 5", "January 5th": the month first, as English writes it; French has it in labels only. */
const monthThenDay: Recogniser = ({ text, language }, at) => {
  if (language.id !== "en") return undefined;
  const pattern = patternFor(
    language,
    "month-day",
    (own) => `${monthGroups(own)} (\\d{1,2})(?:st|nd|rd|th)?${NOT_A_DAY}`,
    "uy",
  );
  const match = matchAt(pattern, text, at);
  const [month, day] = [match ? monthOf(match, 1) : 0, Number(match?.[13] ?? 0)];
  if (!match || !isDay(day, month)) return undefined;
  return found({ start: at, end: pattern.lastIndex, readings: [dateReading(month, day)], demand: "must" });
};

/** "5 January", "5th of January", "5 janvier", "1er février", "le 14-Juillet". */
const dayThenMonth: Recogniser = ({ text, language }, at) => {
  const between = language.id === "en" ? "(?:st|nd|rd|th)? (?:of )?" : "(?:er)?[ -]";
  const pattern = patternFor(
    language,
    "day-month",
    (own) => `(\\d{1,2}|premier(?= ))${between}${monthGroups(own)}`,
    language.id === "en" ? "uy" : "iuy",
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const day = Number(match[1]) || 1;
  const month = monthOf(match, 2);
  if (!isDay(day, month)) return undefined;
  return found({ start: at, end: pattern.lastIndex, readings: [dateReading(month, day)], demand: "must" });
};

/** "2025-02-05", "05/02/2025": French writes the day first, English either way. */
const digitsOnly: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "digits-date",
    () => "(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d\\d)(?![\\d.,/])",
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const [iso, isoMonth, isoDay, a, b, y] = match.slice(1).map(Number);
  const end = pattern.lastIndex;
  const year = iso || ((y ?? 0) < 100 ? 2000 + (y ?? 0) : (y ?? 0));
  const readings = (
    iso
      ? [[isoMonth ?? 0, isoDay ?? 0]]
      : language.id === "fr"
        ? [[b ?? 0, a ?? 0]]
        : [
            [b ?? 0, a ?? 0],
            [a ?? 0, b ?? 0],
          ]
  )
    .filter(([month = 0, day = 0]) => isDay(day, month))
    .map(([month = 0, day = 0]) => dateReading(month, day));
  const [first, ...more] = readings;
  if (!first) return undefined;
  const yearAt = iso ? at : end - String(match[6]).length;
  return {
    end,
    drafts: [
      { start: at, end, readings: [first, ...more], demand: "must" },
      { start: yearAt, end: iso ? at + 4 : end, readings: [reading("amount", year)], demand: "must" },
    ],
  };
};

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** In these a capital may begin a sentence or a name as well: "May said", "March for peace". */
const AMBIGUOUS = /^(?:May|March|Mar|Jan|Mars)$/;
const BEFORE_MONTH =
  /(?:^|[\s(])(?:in|of|since|until|till|from|to|by|for|during|last|next|this|early|late|mid|and|through|en|de|depuis|fin|début|mi|dès|pour|à|et|du|au|d)[ -'](?:\(?)$/i;

/** A month on its own. "fin juin" is also the last of June, as balance sheets have it. */
const monthAlone: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(language, "month", monthGroups, language.id === "en" ? "uy" : "iuy");
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const month = monthOf(match, 1);
  const before = text.slice(Math.max(0, at - 12), at);
  if (language.id === "fr" && /^[A-ZÉ]/.test(match[0]) && /^mars?$/i.test(match[0])) return undefined;
  const isSure =
    !AMBIGUOUS.test(match[0]) || BEFORE_MONTH.test(before) || /^,? \d{4}/.test(text.slice(pattern.lastIndex));
  const isEnd = /(?:\bend[- ](?:of )?|\bfin )$/i.test(before);
  const last = LAST_DAYS[month - 1] ?? 31;
  const readings = isEnd ? [dateReading(month, last), ...(month === 2 ? [dateReading(2, 29)] : [])] : [];
  return found({
    start: at,
    end: pattern.lastIndex,
    readings: [reading("month", month), ...readings],
    demand: isSure ? "must" : "may",
  });
};

const weekday: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "weekday",
    ({ weekdays }) => `(?:${weekdays.map((one) => `(${one})`).join("|")})(?!\\p{L})`,
    language.id === "en" ? "uy" : "iuy",
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const day = match.slice(1).findIndex((one) => one !== undefined) + 1;
  return found({ start: at, end: pattern.lastIndex, readings: [reading("weekday", day)], demand: "may" });
};

/** "2023/24", "2023-24": a season or a business year, which is two years. */
const twoYears: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(language, "two-years", () => "((?:19|20)(\\d\\d))[/-](\\d\\d)(?![\\d-])");
  const match = matchAt(pattern, text, at);
  if (!match || Number(match[3]) !== (Number(match[2]) + 1) % 100) return undefined;
  const end = pattern.lastIndex;
  return {
    end,
    drafts: [0, 1].map((more) => ({
      start: at,
      end,
      readings: [reading("amount", Number(match[1]) + more)],
      demand: "must",
    })),
  };
};

export const DATE_DIGITS: readonly Recogniser[] = [digitsOnly, twoYears, dayThenMonth];
export const DATE_WORDS: readonly Recogniser[] = [monthThenDay, dayThenMonth, monthAlone, weekday];
