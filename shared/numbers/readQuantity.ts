import { isCurrency } from "./currencies.ts";
import { type Exact, exact, exactText, plus, times } from "./exact.ts";
import { type Demand, type Reading, reading } from "./figure.ts";
import { type NumberAt, readNumber } from "./readNumber.ts";
import { currencyBefore, unitBehind } from "./readUnit.ts";
import { found, matchAt, patternFor, type Recogniser, type Scan } from "./scan.ts";

const ONE = exact("1");
const isOne = ({ over, under }: Exact): boolean => over === under;

/** A number with everything that belongs to it: currency, scale and unit, in digits or in words. */
export const readQuantity: Recogniser = (scan, at) => {
  const before = currencyBefore(scan, at);
  const number = readNumber(scan, before?.end ?? at);
  if (!number) return undefined;
  const scale = readScale(scan, number.end);
  const halfBefore = number.isPart ? undefined : andAHalf(scan, scale.end);
  let behind = before ? undefined : unitBehind(scan, halfBefore ?? scale.end);
  const mark = scale.mark;
  // "5m" is five million of money and five metres of track
  if (mark === "m" && behind) behind = isCurrency(behind.unit) ? behind : undefined;
  let end = behind?.end ?? halfBefore ?? scale.end;
  const half = halfBefore ?? (number.isPart ? undefined : andAHalf(scan, end));
  end = Math.max(end, half ?? 0);
  if (number.isArticle && isOne(scale.by) && !behind) {
    return isBareArticle(scan, at, number) ? bareOne(at, number) : undefined;
  }
  const bareNumber = half ? plus(number.value, exact(`${number.scale ?? 1}/2`)) : number.value;
  if (number.needsUnit && !behind && isOne(scale.by)) return undefined;
  if (/^ (?:de )?finales?\b|^[- ]finals?\b/.test(scan.text.slice(end, end + 12)) && number.isPart) return undefined;
  const unit = before?.unit ?? behind?.unit ?? "";
  const value = times(bareNumber, scale.by);
  return found({
    start: at,
    end,
    readings: readingsOf(scan, { number, value, unit, words: behind?.words ?? "", mark }),
    demand: demandOf(scan, at, end, number, !isOne(scale.by) || half !== undefined, unit),
    ...(number.isRounded || scale.isRounded ? { isRounded: true } : {}),
    bare: { number: bareNumber, by: scale.by, unit },
  });
};

type Parts = { number: NumberAt; value: Exact; unit: string; words: string; mark: string };

function readingsOf(scan: Scan, { number, value, unit, words, mark }: Parts): readonly [Reading, ...Reading[]] {
  const text = exactText(value);
  const more: Reading[] = [];
  if (mark === "m" && unit === "") more.push(reading("amount", exactText(number.value), "m"));
  // pounds are money or weight
  if (unit === "GBP" && /^(?:pounds?|livres?)$/i.test(words)) more.push(reading("amount", text, "lb"));
  if (unit === "hour" && scan.language.id === "fr" && /^\d+$/.test(text) && Number(text) <= 24) {
    more.push(reading("time", `${text.padStart(2, "0")}:00`));
  }
  if (number.isAboutTen) more.push(reading("amount", exactText(times(value, exact("10/12"))), unit));
  if (number.isPart && unit === "") {
    more.push(reading("amount", exactText(times(value, exact("100"))), "%"));
    if (number.ordinal !== undefined) more.push(reading("ordinal", number.ordinal));
    if (number.counted !== undefined) more.push(reading("amount", number.counted, "quarter"));
  }
  if (unit === "day" && scan.language.id === "fr" && (text === "15" || text === "8")) {
    more.push(reading("amount", text === "15" ? 2 : 1, "week")); // "quinze jours", "huit jours"
  }
  return [reading("amount", text, unit), ...more];
}

function demandOf(scan: Scan, at: number, end: number, number: NumberAt, isScaled: boolean, unit: string): Demand {
  if (number.kind === "digits" || isScaled) return "must";
  if (number.isArticle || (number.isOneWord && exactText(number.value) === "1")) {
    const isMeasured = !number.isArticle && ["%", "pp", "bp"].includes(unit);
    return isMeasured ? "must" : "never";
  }
  const { text, language } = scan;
  if (number.isOneWord && unit === "") {
    const word = text.slice(at, end);
    const before = text.slice(Math.max(0, at - 12), at);
    if (/^zero$|^zéro$/i.test(word)) return "may";
    if (
      /^(?:two|deux)$/i.test(word) &&
      /(?:^|\P{L})(?:the|these|its|their|our|his|her|les|ces|leurs|ses|nos|des|aux) $/iu.test(before)
    ) {
      return "may";
    }
    // "neuf" is new as often as nine
    if (/^neuf$/i.test(word) && !/^ [\p{L}'-]*[sx](?!\p{L})/u.test(text.slice(end, end + 24))) return "never";
    // a capital inside a sentence makes it a name: "Seven West", "Six Nations"
    if (language.id === "en" && /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L},] $/u.test(before)) return "may";
  }
  return number.isPart && number.isOneWord ? "may" : "must";
}

/** "a", "une": one of something, which the other language may print as 1. */
const isBareArticle = ({ text }: Scan, at: number, number: NumberAt): boolean =>
  /^(?:an?|une?)$/i.test(text.slice(at, number.end));
const bareOne = (at: number, number: NumberAt) =>
  found({ start: at, end: number.end, readings: [reading("amount", 1)], demand: "never" });

/** Everything behind a number that multiplies it: "million", "mille milliards", "bn". */
function readScale(scan: Scan, from: number): { by: Exact; end: number; mark: string; isRounded: boolean } {
  const { text, language } = scan;
  let [by, end, mark, isRounded] = [ONE, from, "", false];
  const marks = patternFor(
    language,
    "marks",
    (own) =>
      `(?<=\\d)${own.id === "fr" ? " ?" : ""}(?:${own.marks.map(([one]) => `(${one})`).join("|")})(?![\\p{L}\\d])`,
    "uy",
  );
  const glued = matchAt(marks, text, end);
  if (glued) {
    const index = glued.slice(1).findIndex((one) => one !== undefined);
    by = exact(String(language.marks[index]?.[1] ?? 1));
    return { by: index < 0 ? ONE : by, end: marks.lastIndex, mark: glued[0].trim().toLowerCase(), isRounded };
  }
  const joint = language.id === "fr" ? "(?: de | d'|[ -])?" : "[ -]?(?:of an? |an? )?";
  const scales = patternFor(
    language,
    "scales",
    (own) => `${joint}(?:${own.scales.map(([one]) => `(${one})`).join("|")})(?:\\.(?= \\p{Ll}))?(?!\\p{L})`,
  );
  for (;;) {
    const match = matchAt(scales, text, end);
    if (!match) return { by, end, mark, isRounded };
    const index = match.slice(1).findIndex((one) => one !== undefined);
    by = times(by, exact(String(language.scales[index]?.[1] ?? 1)));
    isRounded ||= /aine|millier/.test(match[0]);
    mark = "";
    end = scales.lastIndex;
  }
}

/** "and a half", "et demi", also behind the unit: "deux ans et demi". @returns where it ends */
function andAHalf({ text, language }: Scan, at: number): number | undefined {
  const pattern = patternFor(
    language,
    "and-half",
    ({ id }) => `(?:${id === "en" ? " and a half" : " et demie?"})(?!\\p{L})`,
  );
  return matchAt(pattern, text, at) ? pattern.lastIndex : undefined;
}
