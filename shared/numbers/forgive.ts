import { isCurrency, isPlausibleExchange } from "./currencies.ts";
import { roughly } from "./exact.ts";
import type { Figure } from "./figure.ts";
import { isLooseConversion } from "./units.ts";
import { isSameMoment } from "./zones.ts";

/** Farther apart, one figure is no conversion of the other. In UTF-16 units. */
const NEAR = 60;

/**
 * Whether a figure that has no counterpart only repeats, in another unit, zone or currency, one that has: "100 miles
 * (161 km)". An exchange at a rate that the desk chose is believed only in brackets.
 */
export function isStatedConversion(figure: Figure, settled: readonly Figure[], text: string): boolean {
  return settled.some((other) => {
    const gap = other.start < figure.start ? [other.end, figure.start] : [figure.end, other.start];
    if ((gap[1] ?? 0) - (gap[0] ?? 0) > NEAR) return false;
    return figure.readings.some((one) =>
      other.readings.some((two) => {
        if (one.kind === "time" && two.kind === "time") {
          return one.unit !== two.unit && isSameMoment(one.value, one.unit, two.value, two.unit);
        }
        if (one.kind !== "amount" || two.kind !== "amount") return false;
        if (isLooseConversion(one.value, one.unit, two.value, two.unit)) return true;
        const isBracketed = /\([^()]*$/.test(text.slice(Math.max(0, figure.start - 12), figure.start));
        const isMoney = isCurrency(one.unit) && isCurrency(two.unit);
        return (
          isBracketed && isMoney && isPlausibleExchange(roughly(one.value), one.unit, roughly(two.value), two.unit)
        );
      }),
    );
  });
}

/** Whether the other side has a figure of the same unit to spare: then it is an error, and no conversion left out. */
export const hasRival = ({ readings: [one] }: Figure, others: readonly Figure[]): boolean =>
  others.some(({ readings: [other] }) => one.kind === other.kind && one.unit === other.unit);

/** Whether the same thing is said by a figure that is settled: a desk may say it once more, or once less. */
export const isRepetition = (figure: Figure, settled: readonly Figure[]): boolean =>
  settled.some((other) =>
    other.readings.some((two) =>
      figure.readings.some((one) => one.kind === two.kind && one.value === two.value && one.unit === two.unit),
    ),
  );
