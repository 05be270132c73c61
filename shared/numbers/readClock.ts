import { type Reading, reading } from "./figure.ts";
import { found, matchAt, patternFor, type Recogniser, type Scan } from "./scan.ts";
import { ZONES } from "./zones.ts";

const clock = (hours: number, minutes: number): string =>
  `${String(hours % 24).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;

/** The zone behind a time, and where it ends. */
function zoneAt({ text, language }: Scan, at: number): { zone: string; end: number } {
  const pattern = patternFor(
    language,
    "zone",
    () => `(?:,? \\(?|\\()(?:${ZONES.map(([, words]) => `(${words})`).join("|")})(?![\\p{L}\\d])\\)?`,
    "uy",
  );
  const match = matchAt(pattern, text, at);
  if (!match) return { zone: "", end: at };
  const index = match.slice(1).findIndex((one) => one !== undefined);
  return { zone: ZONES[index]?.[0] ?? "", end: pattern.lastIndex };
}

const ENGLISH = [
  "(?<h>1[0-2]|0?[1-9])(?:[:.](?<m>[0-5]\\d))? ?(?<half>[ap])\\.?m\\b\\.?",
  "(?<h>[01]\\d|2[0-4])(?<m>[0-5]\\d)(?= \\(?(?:GMT|UTC|E[SD]?T|C[SD]T|P[SD]?T|CES?T|BST|MSK|JST|IST|local))",
  "(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?![:\\d])",
  "(?<h>1[0-2]|[1-9]) o'clock",
];
const FRENCH = [
  "(?<h>[01]?\\d|2[0-4]) ?h ?(?<m>[0-5]\\d)(?![\\p{L}\\d:])",
  "(?<h>[01]?\\d|2[0-4]) ?h(?![\\p{L}\\d:])",
  "(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?![:\\d])",
  "(?<h>[01]?\\d|2[0-4]) heures? (?<m>[0-5]\\d|et quart|et demie)(?![\\p{L}\\d])(?! (?:minutes|%|milli|euros|dollars))",
  "(?<h>[01]?\\d|2[0-4])(?<m>[0-5]\\d)(?= \\(?(?:GMT|UTC))",
];
const WORD_MINUTES: Readonly<Record<string, number>> = { "et quart": 15, "et demie": 30 };

/** A clock time in digits: "1:34 p.m.", "1745 GMT", "13h34", "18H45 GMT", "1h34 de l'après-midi". */
export const readClock: Recogniser = (scan, at) => {
  const { text, language } = scan;
  const isEnglish = language.id === "en";
  for (const [index, source] of (isEnglish ? ENGLISH : FRENCH).entries()) {
    const pattern = patternFor(language, `clock-${index}`, () => source);
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const { h = "0", m = "0", half } = match.groups ?? {};
    let hours = Number(h);
    const minutes = WORD_MINUTES[m] ?? Number(m);
    let end = pattern.lastIndex;
    if (half) hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
    const afternoon = matchAt(/ (?:de l'après-midi|du soir|in the afternoon|in the evening)/iuy, text, end);
    const isAfternoon = afternoon !== null && hours < 12;
    if (isAfternoon) hours += 12;
    if (afternoon) end += afternoon[0].length;
    const readings: [Reading, ...Reading[]] = [reading("time", clock(hours, minutes))];
    // "1:34" may be either half of the day where nothing says which, as after "from 9 to"
    const isOpen =
      isEnglish && !half && !isAfternoon && match.groups?.half === undefined && h.length === 1 && hours < 12;
    if (isOpen) readings.push(reading("time", clock(hours + 12, minutes)));
    if (!half && m === "0" && !match[0].includes("0 ")) readings.push(reading("amount", String(Number(h)), "hour"));
    if (!isEnglish && minutes > 0) readings.push(reading("amount", Number(h) * 60 + minutes, "minute"));
    const { zone, end: zoneEnd } = zoneAt(scan, end);
    const [first, ...more] = readings.map((one) => (one.kind === "time" ? { ...one, unit: zone } : one));
    return first && { end: zoneEnd, drafts: [{ start: at, end: zoneEnd, readings: [first, ...more], demand: "must" }] };
  }
  return undefined;
};

/** How long a race took: "2:16:16", "2h16:16", "2h16'16". */
export const readRaceTime: Recogniser = ({ text }, at) => {
  const match = matchAt(/(\d{1,2})(?::| ?h ?)(\d\d)(?::|'| ?min ?| ?mn ?)(\d\d)(?:''|"| ?s)?(?![\p{L}\d])/uy, text, at);
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(Number);
  const readings = [reading("amount", (hours * 60 + minutes) * 60 + seconds, "second")] as const;
  return found({ start: at, end: at + match[0].length, readings, demand: "must" });
};

/** "noon", "midi", "minuit". */
export const readNoon: Recogniser = (scan, at) => {
  const { text, language } = scan;
  const pattern = patternFor(
    language,
    "noon",
    ({ id }) => `(?:${id === "en" ? "(noon|midday)|midnight" : "(midi)|minuit"})(?![\\p{L}-])`,
    "uy",
  );
  const match = matchAt(pattern, text, at);
  if (!match || /après-$/.test(text.slice(Math.max(0, at - 6), at))) return undefined;
  const { zone, end } = zoneAt(scan, pattern.lastIndex);
  const value = match[1] ? "12:00" : "00:00";
  return { end, drafts: [{ start: at, end, readings: [reading("time", value, zone)], demand: "must" }] };
};
