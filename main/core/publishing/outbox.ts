import type { CoreContext } from "../context.ts";
import { log, logBug } from "../log.ts";
import { dueDeliveries, hasWaiting, type QueuedDelivery, recoverSending } from "../store/deliveryStore.ts";
import { attempt } from "./attempt.ts";

export type Outbox = { wake(): void; close(): Promise<void> };

/** How often the wall clock is looked at while something waits. Never a timer to the hour: clocks jump, machines sleep. */
const TICK = 1000;
const PARALLEL = 4;

/** Sends what is due: in order for each story and destination, several stories at once. */
export function createOutbox(core: CoreContext): Outbox {
  const running = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  recoverSending(core.db, core.now());

  const lane = ({ delivery }: QueuedDelivery): string => `${delivery.storyId} ${delivery.destination}`;

  function wake(): void {
    if (closed) return;
    for (const due of dueDeliveries(core.db, core.now())) {
      if (running.size >= PARALLEL) break;
      if (running.has(lane(due))) continue;
      const work = attempt(core, due)
        .catch((error: unknown) => logBug("outbox", error))
        .finally(() => {
          running.delete(lane(due));
          schedule();
        });
      running.set(lane(due), work);
    }
    schedule();
  }

  function schedule(): void {
    if (closed || timer || !hasWaiting(core.db)) return;
    timer = setTimeout(() => {
      timer = undefined;
      wake();
    }, TICK);
  }

  return {
    wake,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      if (running.size > 0) log("outbox closing", { sending: running.size });
      await Promise.all(running.values());
    },
  };
}
