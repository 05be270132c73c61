import { isCurrency } from "./currencies.ts";
import { exact, exactText, roughly, times } from "./exact.ts";
import type { Figure, Reading } from "./figure.ts";
import { isConversion, lastDigit, significant } from "./units.ts";
import { isSameMoment } from "./zones.ts";

/** How well a figure of the target renders one of the source: 4 is the same thing said, 0 is another figure. */
export type Grade = 0 | 1 | 2 | 3 | 4;

export function gradeOf(source: Figure, target: Figure): Grade {
  if (source.sign !== "" && target.sign !== "" && source.sign !== target.sign) return 0;
  let best: Grade = 0;
  for (const [index, one] of source.readings.entries()) {
    for (const [place, other] of target.readings.entries()) {
      const grade = gradeOfReadings(one, other, target.isRounded, source.isRounded);
      const isSecondThought = grade === 4 && index + place > 0;
      best = Math.max(best, isSecondThought ? 3 : grade) as Grade; // both are grades
    }
  }
  return best !== 0 && isFrost(source) !== isFrost(target) ? 0 : best;
}

/** Whether it is a temperature below zero: there a sign may not be left out. */
const isFrost = ({ sign, readings: [{ unit }] }: Figure): boolean => sign === "-" && ["C", "F", "deg"].includes(unit);

function gradeOfReadings(one: Reading, other: Reading, isRounded: boolean, isRoundedTwice: boolean): Grade {
  if (one.kind !== other.kind) {
    const isRank = [one.kind, other.kind].toSorted().join() === "amount,ordinal"; // "No. 2", "the 5th"
    return isRank && one.value === other.value && one.unit === other.unit ? 2 : 0;
  }
  if (one.kind === "time") return gradeOfTimes(one, other);
  if (one.kind === "quarter" || one.kind === "half") {
    return one.value === other.value ? 4 : one.value === "*" || other.value === "*" ? 2 : 0;
  }
  if (one.kind !== "amount") return one.value === other.value ? 4 : 0;
  if (one.value === other.value) {
    if (one.unit === other.unit) return 4;
    if (isSameUnit(one.unit, other.unit)) return 3;
    if (isUnitLeftOut(one.unit, other.unit)) return 2;
  }
  if (isCoin(one, other) || isCoin(other, one)) return 3;
  if (isConversion(one.value, one.unit, other.value, other.unit)) return 1;
  const hasOneUnit = one.unit === other.unit || isSameUnit(one.unit, other.unit) || isUnitLeftOut(one.unit, other.unit);
  return isRounded && hasOneUnit && isRounding(roughly(one.value), roughly(other.value), isRoundedTwice) ? 1 : 0;
}

function gradeOfTimes(one: Reading, other: Reading): Grade {
  if (one.value === other.value && one.unit === other.unit) return 4;
  if (one.value === other.value && (one.unit === "" || other.unit === "")) return 3;
  return one.unit !== other.unit && isSameMoment(one.value, one.unit, other.value, other.unit) ? 1 : 0;
}

const SAME_UNITS: readonly (readonly string[])[] = [
  ["point", "pp"],
  ["deg", "C"],
  ["deg", "F"],
  ["crown", "SEK", "NOK", "DKK", "CZK"],
  ["mi", "nmi"],
];
const isSameUnit = (one: string, other: string): boolean =>
  one !== other &&
  SAME_UNITS.some((units) => units.includes(one) && units.includes(other)) &&
  (one === "crown" || other === "crown" || !(isCurrency(one) && isCurrency(other)));

/** "2.5 billion" beside "2,5 milliards de dollars". A share is never a plain number. */
const isUnitLeftOut = (one: string, other: string): boolean =>
  one !== other && (one === "" || other === "") && !["%", "pp", "bp"].includes(one || other);

/** 56 cents and 0.56 dollar. */
const isCoin = (cents: Reading, money: Reading): boolean =>
  cents.unit === "cent" &&
  money.unit !== "cent" &&
  isCurrency(money.unit) &&
  exactText(times(exact(cents.value), exact("1/100"))) === money.value;

/**
 * Whether a figure that calls itself rounded may stand for another one with more digits: half of its last digit, or a
 * close limit. What the source has rounded already is not rounded again by one digit.
 */
function isRounding(value: number, rounded: number, isRoundedTwice: boolean): boolean {
  if (value <= 0 || rounded <= 0) return false;
  if (significant(value) - significant(rounded) < (isRoundedTwice ? 2 : 1)) return false;
  const step = lastDigit(rounded);
  const away = Math.abs(value - rounded);
  return (away <= step / 2 && away <= 0.25 * value) || (away < step && away <= 0.05 * value);
}
