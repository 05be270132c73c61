import { setImmediate } from "node:timers/promises";

/** How long the core may go on with one thing before others have their turn, in milliseconds: nobody feels it. */
export const TURN = 8;

/** Gives others a turn whenever work has gone on for as long as a turn; called between two steps of the work. */
export function createPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await setImmediate();
    since = performance.now();
  };
}
