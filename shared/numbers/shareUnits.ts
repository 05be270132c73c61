import { exact, exactText, times } from "./exact.ts";
import { type Reading, reading } from "./figure.ts";
import { dateReading } from "./readDates.ts";
import { type Draft, matchAt, patternFor, type Scan } from "./scan.ts";

/**
 * "3 to 5 million dollars", "$10-12", "3 et 5%", "Jan. 5-7": what one figure of a range or list says, the others mean
 * too. Each gets the shared meaning as another reading, because "from 3 to 5 million" may be meant word for word.
 */
export function shareUnits(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const shared: Draft[] = [...drafts];
  const isJoined = (index: number): boolean => {
    const [left, right] = [shared[index], shared[index + 1]];
    if (!left || !right || right.start <= left.end || right.start - left.end > 12) return false;
    const pattern = patternFor(
      scan.language,
      "joiner",
      ({ joiner, rounds }) => `(?:${joiner})(?:the |les? |la )?(?:${rounds})? ?(?:de |d')?`,
    );
    return matchAt(pattern, scan.text, left.end)?.[0] === scan.text.slice(left.end, right.start);
  };
  for (let index = shared.length - 2; index >= 0; index--) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (!left || !right || !isJoined(index)) continue;
    // a comma also parts what has nothing in common: only a bare number leans on what follows it
    const isList = scan.text[left.end] === ",";
    if (isList && (left.bare?.unit !== "" || left.bare.by.over !== left.bare.by.under)) continue;
    shared[index] = fromNext(left, right);
  }
  for (let index = 0; index < shared.length - 1; index++) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (left && right && scan.text[left.end] !== "," && isJoined(index)) shared[index + 1] = fromLast(left, right);
  }
  return shared;
}

const ONE = exact("1");

function fromNext(left: Draft, right: Draft): Draft {
  const date = right.readings.find(({ kind }) => kind === "date");
  if (date) return withDate(left, date);
  if (!left.bare || !right.bare) return left;
  const isScaled = left.bare.by.over !== left.bare.by.under;
  const unit = left.bare.unit || right.bare.unit;
  const by = isScaled ? left.bare.by : right.bare.by;
  if (unit === left.bare.unit && by === left.bare.by) return left;
  const { number } = left.bare;
  const more = [reading("amount", exactText(times(number, by)), unit)];
  if (!isScaled && right.bare.by.over !== right.bare.by.under) more.push(reading("amount", exactText(number), unit));
  return { ...left, readings: [...left.readings, ...more], bare: { number, by, unit } };
}

function fromLast(left: Draft, right: Draft): Draft {
  const date = left.readings.find(({ kind }) => kind === "date");
  if (date) return withDate(right, date);
  if (!left.bare || !right.bare || left.bare.unit === "" || right.bare.unit !== "") return right;
  const { number, by } = right.bare;
  const more = reading("amount", exactText(times(number, by)), left.bare.unit);
  return { ...right, readings: [...right.readings, more], bare: { number, by: by ?? ONE, unit: left.bare.unit } };
}

/** A bare day beside a date is of the same month. */
function withDate(draft: Draft, { value }: Reading): Draft {
  const day =
    draft.readings[0].kind === "amount" && draft.readings[0].unit === "" ? Number(draft.readings[0].value) : 0;
  if (!Number.isInteger(day) || day < 1 || day > 31) return draft;
  return { ...draft, readings: [...draft.readings, dateReading(Number(value.slice(0, 2)), day)] };
}
