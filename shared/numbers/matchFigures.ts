import { gradeOf } from "./agree.ts";
import type { Demand, Figure } from "./figure.ts";
import { isLooseConversion } from "./units.ts";
import { isSameMoment } from "./zones.ts";

export type Match = { readonly source: Figure; readonly target: Figure };
export type Matched = {
  readonly matches: readonly Match[];
  readonly sourceLeft: readonly Figure[];
  readonly targetLeft: readonly Figure[];
};

const DEMANDS: readonly (readonly [Demand, readonly Demand[]])[] = [
  ["must", ["must"]],
  ["must", ["may", "never"]],
  ["may", ["must"]],
  ["may", ["may"]],
  ["never", ["must"]],
  ["may", ["never"]],
  ["never", ["may"]],
];

/**
 * Gives each figure of the source its rendering in the target, as multisets: the best agreement first, and of equal ones
 * those that must be there. What nobody asks for ("a", "une") is not paired with its like.
 */
export function matchFigures(source: readonly Figure[], target: readonly Figure[]): Matched {
  const grades = source.map((one) =>
    target.map((other) => {
      const grade = gradeOf(one, other);
      // "60 miles (97 km)" is not 98 km: what both sides could say in one unit is compared in that unit
      const isStated = grade === 1 && (hasTwin(one, other, source) || hasTwin(other, one, target));
      return isStated ? 0 : grade;
    }),
  );
  const takenSource = new Set<number>();
  const takenTarget = new Set<number>();
  const matches: Match[] = [];
  for (const grade of [4, 3, 2, 1]) {
    for (const [demand, demands] of DEMANDS) {
      source.forEach((one, index) => {
        if (one.demand !== demand || takenSource.has(index)) return;
        const place = target.findIndex(
          (other, at) => !takenTarget.has(at) && demands.includes(other.demand) && grades[index]?.[at] === grade,
        );
        const other = target[place];
        if (!other) return;
        takenSource.add(index);
        takenTarget.add(place);
        matches.push({ source: one, target: other });
      });
    }
  }
  return {
    matches,
    sourceLeft: source.filter((_, index) => !takenSource.has(index)),
    targetLeft: target.filter((_, index) => !takenTarget.has(index)),
  };
}

/** Whether a figure stands beside itself in the unit, or the zone, of another one. */
const hasTwin = ({ start, readings: [one] }: Figure, { readings: [other] }: Figure, own: readonly Figure[]): boolean =>
  one.unit !== other.unit &&
  own.some(({ start: at, readings: [twin] }) => {
    if (twin.kind !== one.kind || twin.unit !== other.unit || Math.abs(at - start) >= 60) return false;
    if (one.kind === "time") return isSameMoment(one.value, one.unit, twin.value, twin.unit);
    return isLooseConversion(one.value, one.unit, twin.value, twin.unit);
  });
