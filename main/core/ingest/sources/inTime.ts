/** Waits for one piece of work after the other, but for none longer than it has patience. */
export type Patience = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * Work that cannot be broken off is left behind when it takes too long or when `signal` says so. Until it comes back no
 * other is begun: each would hold one of the few threads that all files of this program are read with.
 * @param ms milliseconds
 * @param late what is thrown instead of an answer
 */
export function createPatience(ms: number, late: () => Error): Patience {
  let isHanging = false;
  return async (work, signal) => {
    if (isHanging || signal.aborted) throw late();
    isHanging = true;
    const mine = work().finally(() => {
      isHanging = false;
    });
    let giveUp = (): void => {};
    const lost = new Promise<never>((_, reject) => {
      giveUp = () => reject(late());
    });
    const timer = setTimeout(giveUp, ms);
    signal.addEventListener("abort", giveUp);
    try {
      return await Promise.race([mine, lost]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
    }
  };
}
