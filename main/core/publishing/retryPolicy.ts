const FIRST = 1000;
const LONGEST = 5 * 60_000;

/**
 * Milliseconds until the next try: doubling from a second to five minutes, with full jitter over the upper half, so that
 * many desks do not come back together.
 * @param attempts tries so far, 1 after the first
 * @param random from 0 to 1
 */
export function waitBefore(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempts - 1));
  return Math.round(longest / 2 + (longest / 2) * random);
}
