import { type FigureKind, type Reading, reading } from "./figure.ts";
import { found, matchAt, patternFor, type Recogniser } from "./scan.ts";

const EN_ORDER = "(?<n1>first|1st)|(?<n2>second|2nd)|(?<n3>third|3rd)|(?<n4>fourth|4th|final|last)";
const FR_ORDER =
  "(?<n1>premier|première|1er|1re|1ère)|(?<n2>deuxième|second|seconde|2e|2nd|2ème)|(?<n3>troisième|3e|3ème)|(?<n4>quatrième|4e|4ème|dernier)";
const EN_JOINED = "(?: (?:and|or|to) (?:first|second|third|fourth|final|last))?";
const FR_JOINED = "(?: (?:et|ou) (?:deuxième|second|seconde|troisième|quatrième|dernier))?";

/** The written-out forms, in the order of `KINDS`. */
const WORDS = {
  en: [
    `(?:${EN_ORDER})${EN_JOINED}(?:[- ](?:fiscal|financial|calendar))?[- ]quarters?(?![\\p{L}-]*final)|first three months(?= (?:of|to|through))(?<q1>)`,
    `(?:${EN_ORDER})[- ]half(?![\\p{L}])|first six months(?= (?:of|to|through))(?<q1>)`,
  ],
  fr: [
    `(?:${FR_ORDER})${FR_JOINED} (?:trimestres?|quart-temps)|(?:trois premiers mois|premiers trois mois)(?= d)(?<q1>)`,
    `(?:${FR_ORDER}) (?:semestre|mi-temps|période|moitié)|(?:six premiers mois)(?= d)(?<q1>)`,
  ],
} as const;
const KINDS: readonly FigureKind[] = ["quarter", "half"];
const LAST_OF: Readonly<Record<string, number>> = { quarter: 4, half: 2 };

/** "third quarter", "troisième trimestre", "first half": the periods of a business year and of a match. */
export const readPeriodWords: Recogniser = ({ text, language }, at) => {
  for (const [index, kind] of KINDS.entries()) {
    const pattern = patternFor(language, `period-${kind}`, ({ id }) => `(?:${WORDS[id][index]})(?!\\p{L})`);
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const { n1, n2, n3, n4, q1 } = match.groups ?? {};
    const number = n1 || q1 !== undefined ? 1 : n2 ? 2 : n3 ? 3 : (LAST_OF[kind] ?? 4);
    const isAny = n4 !== undefined && /^(?:last|dernier)$/i.test(n4);
    const readings: [Reading, ...Reading[]] = [reading(kind, number)];
    if (isAny) readings.push(reading(kind, "*"));
    if (q1 !== undefined) readings.push(reading("amount", kind === "quarter" ? 3 : 6, "month"));
    const draft = { start: at, end: pattern.lastIndex, readings, demand: isAny ? "may" : "must" } as const;
    const joined = joinedNumber(match[0]);
    // "the second and third quarters": both of them
    return joined === undefined
      ? found(draft)
      : { end: draft.end, drafts: [draft, { ...draft, readings: [reading(kind, joined)] }] };
  }
  return undefined;
};

const JOINED =
  / (?:and|or|to|et|ou) (?:(first)|(second|deuxième|seconde)|(third|troisième)|(fourth|final|last|quatrième|dernier))/i;
const joinedNumber = (text: string): number | undefined => {
  const match = JOINED.exec(text);
  return match ? match.slice(1).findIndex((one) => one !== undefined) + 1 : undefined;
};

/** "Q3", "3Q24", "T3 2024", "1H", "S1", "FY24": as tables and headlines have them. */
export const readPeriodCode: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "period-code",
    ({ id }) =>
      (id === "en"
        ? "(?:(?<q>Q[1-4]|[1-4]Q)|(?<h>H[12]|[12]H)|(?<fy>FY))"
        : "(?:(?<q>[TQ][1-4]|[1-4][TQ])|(?<h>[SH][12]|[12]H)|(?<fy>FY))") +
      "(?:[ -]?(?<y>20\\d\\d|'?\\d\\d)(?!\\d))?(?![\\p{L}\\d])",
    "uy",
  );
  const match = matchAt(pattern, text, at);
  const { q, h, fy, y } = match?.groups ?? {};
  if (!match || (fy !== undefined && y === undefined)) return undefined;
  const end = pattern.lastIndex;
  const number = (code: string): string => code.replace(/\D/g, "");
  const period = q ? reading("quarter", number(q)) : h ? reading("half", number(h)) : undefined;
  const short = (y ?? "").replace("'", "");
  const year = y === undefined ? undefined : reading("amount", short.length === 2 ? `20${short}` : short);
  const readings = [period, year].filter((one) => one !== undefined);
  return { end, drafts: readings.map((one) => ({ start: at, end, readings: [one], demand: "must" })) };
};

/** "the 1990s", "the '90s", "les années 1990", "les années 90"; "in his 50s" is no decade but reads the same. */
export const readDecade: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(language, "decade", ({ id }) =>
    id === "en" ? "'?((?:1[5-9]|20)?\\d0)'?s(?![\\p{L}\\d])" : "années (?:(\\d{4})|(?:19)?(\\d0))(?!\\d)",
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const value = Number(match[1] ?? match[2]);
  const readings: [Reading, ...Reading[]] =
    value >= 100
      ? [reading(value % 10 === 0 ? "decade" : "amount", value)]
      : [reading("decade", 1900 + value), reading("decade", 2000 + value), reading("amount", value)];
  return found({ start: at, end: pattern.lastIndex, readings, demand: value >= 100 ? "must" : "may" });
};
