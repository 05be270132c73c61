import type { Language } from "../domain/language.ts";
import { english } from "./english.ts";
import type { Figure } from "./figure.ts";
import { french } from "./french.ts";
import { mergeCompounds } from "./mergeCompounds.ts";
import type { NumberLanguage } from "./numberLanguage.ts";
import { readClock, readNoon, readRaceTime } from "./readClock.ts";
import { DATE_DIGITS, DATE_WORDS } from "./readDates.ts";
import { notFigures, readCode, readName, readRoman } from "./readNames.ts";
import { readOrdinalDigits, readOrdinalWord } from "./readOrdinal.ts";
import { readDecade, readPeriodCode, readPeriodWords } from "./readPeriods.ts";
import { readLoneScale, readPlural } from "./readPlural.ts";
import { readQuantity } from "./readQuantity.ts";
import { readSoftWord } from "./readSoftWord.ts";
import { type Draft, patternFor, plainSigns, type Recogniser, type Scan } from "./scan.ts";
import { shareUnits } from "./shareUnits.ts";

/** The first that recognises something has it, so the narrow ones stand before the wide ones. */
const AT_DIGITS: readonly Recogniser[] = [
  readName,
  ...DATE_DIGITS,
  readRaceTime,
  readClock,
  readPeriodCode,
  readDecade,
  readPeriodWords,
  readOrdinalDigits,
  readQuantity,
  readCode,
];
const AT_LETTERS: readonly Recogniser[] = [
  readName,
  readPeriodCode,
  readPeriodWords,
  ...DATE_WORDS,
  readNoon,
  readDecade,
  readPlural,
  readRoman,
  readOrdinalWord,
  readQuantity,
  readSoftWord,
  readLoneScale,
  readCode,
];

export const NUMBER_LANGUAGES: Readonly<Partial<Record<Language, NumberLanguage>>> = { en: english, fr: french };

const TOKEN = /[\p{L}\p{N}]+|[$€£¥₹₽₩₺½¼¾⅓⅔]|(?<!\d)\.(?=\d)|'(?=\d0s)/gu;

/**
 * Every figure of a text in order: amounts, dates, times, periods, ordinals, words for numbers. Instrument codes,
 * addresses and telephone numbers are none; "S&P 500" is a name. Linear in the length of the text.
 */
export function readFigures(text: string, language: NumberLanguage): Figure[] {
  const scan: Scan = { text: plainSigns(text), written: text.replace(/[\n\t]/g, " "), language };
  const skipped = notFigures(text);
  const drafts: Draft[] = [];
  let cursor = 0;
  let skip = 0;
  for (const token of scan.text.matchAll(TOKEN)) {
    const at = token.index;
    if (at < cursor) continue;
    while (skip < skipped.length && (skipped[skip]?.end ?? 0) <= at) skip++;
    if ((skipped[skip]?.start ?? Number.POSITIVE_INFINITY) <= at) continue;
    for (const recognise of /[\d½¼¾⅓⅔.']/.test(token[0][0] ?? "") ? AT_DIGITS : AT_LETTERS) {
      const recognised = recognise(scan, at);
      if (!recognised) continue;
      drafts.push(...recognised.drafts);
      cursor = recognised.end;
      break;
    }
  }
  return shareUnits(scan, mergeCompounds(scan, drafts)).map((draft) => finished(scan, text, draft));
}

function finished(scan: Scan, text: string, { start, end, readings, demand, isRounded }: Draft): Figure {
  return {
    start,
    end,
    text: text.slice(start, end),
    readings,
    demand,
    isRounded: isRounded === true || saysRounded(scan, start, end),
    sign: signBefore(scan, start),
  };
}

function saysRounded({ text, language }: Scan, start: number, end: number): boolean {
  const before = patternFor(
    language,
    "rounds",
    ({ rounds }) => `(?:^|[^\\p{L}])(?:${rounds})(?: (?:the|an?|les?|la|une?))? ?$`,
    "iu",
  );
  const behind = patternFor(language, "rounds-behind", ({ roundsBehind }) => `^(?:${roundsBehind})(?!\\p{L})`, "iu");
  return before.test(text.slice(Math.max(0, start - 28), start)) || behind.test(text.slice(end, end + 16));
}

function signBefore({ text, language }: Scan, start: number): Figure["sign"] {
  const before = text.slice(Math.max(0, start - 14), start);
  const mark = /(?:^|[\s("])([+-])$|\(([+-]) $/.exec(before);
  if (mark) return (mark[1] ?? mark[2]) === "+" ? "+" : "-";
  const word = new RegExp(`(?:^|[^\\p{L}])(?:${language.minus}) $`, "iu").exec(before);
  if (!word) return "";
  // "au moins", "de moins", "ou moins" compare; they give no sign
  return /(?:^|\P{L})(?:au|du|de|ou|en|d'au) moins $/iu.test(before) ? "" : "-";
}
