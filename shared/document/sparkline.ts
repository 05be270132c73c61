/** Size of a sparkline's drawing, in its own units. */
export const SPARK = { width: 72, height: 20 } as const;
const MARGIN = 2;

/**
 * The line through prices, oldest first, as the `d` of an SVG path; "" for fewer than two. A flat line stands in the middle.
 * @param prices decimal strings
 */
export function sparkPath(prices: readonly string[]): string {
  const values = prices.map(Number).filter(Number.isFinite);
  if (values.length < 2) return "";
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = high - low;
  const step = (SPARK.width - 2 * MARGIN) / (values.length - 1);
  return values
    .map((value, at) => {
      const height = range === 0 ? 0.5 : (value - low) / range;
      const y = SPARK.height - MARGIN - height * (SPARK.height - 2 * MARGIN);
      return `${at === 0 ? "M" : "L"}${round(MARGIN + at * step)} ${round(y)}`;
    })
    .join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
