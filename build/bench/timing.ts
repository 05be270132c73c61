/** Milliseconds that some work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The time below which a share of the times lies: 0.5 is the median. */
export const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

/** For each query the least milliseconds of so many rounds: what it costs when nothing else gets in between. */
export function leastTimes(queries: readonly string[], rounds: number, ask: (query: string) => void): number[] {
  const times = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, query] of queries.entries()) {
      times[index] = Math.min(
        times[index] ?? 0,
        timed(() => ask(query)),
      );
    }
  }
  return times;
}
