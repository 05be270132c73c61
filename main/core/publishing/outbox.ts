import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext } from "../context.ts";
import { log, logBug } from "../log.ts";
import {
  deliveryById,
  dueDeliveries,
  hasWaiting,
  moveDelivery,
  type QueuedDelivery,
  recoverSending,
} from "../store/deliveryStore.ts";
import { attempt } from "./attempt.ts";
import { type Away, LATE } from "./embargoIsOver.ts";
import { settle } from "./settle.ts";

export type Outbox = { wake(): void; close(): Promise<void> };

/** How often the wall clock is looked at while something waits. Never a timer to the hour: clocks jump, machines sleep. */
const TICK = 1000;
/** Stories on the way to one destination at once. */
const PARALLEL = 4;
/** Destinations that are talked to at once: a newsroom's line is shared. */
const DESTINATIONS = 4;
/** Milliseconds that what is on the way has to end by itself when the desk closes. */
const LAST_CALLS = 1000;

const BUG = new AppError("internal", "Depeche could not send this story.").toData();

/** Sends what is due: in order for each story and destination, several stories at once. */
export function createOutbox(core: CoreContext): Outbox {
  const running = new Map<string, { readonly destination: string; readonly done: Promise<void> }>();
  const breakOff = new AbortController();
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  let away: Away = { from: looked, to: looked };
  recoverSending(core.db, core.now());

  const busy = (destination: string): number =>
    [...running.values()].filter((one) => one.destination === destination).length;

  const isFull = (destination: string): boolean => {
    const others = new Set([...running.values()].map((one) => one.destination));
    return busy(destination) >= PARALLEL || (!others.has(destination) && others.size >= DESTINATIONS);
  };

  function wake(): void {
    if (isClosed) return;
    const now = core.now();
    if (now - looked > LATE) away = { from: looked, to: now };
    looked = now;
    for (const due of dueDeliveries(core.db, now, PARALLEL)) {
      const { id, destination } = due.delivery;
      if (running.has(id) || isFull(destination)) continue;
      const done = attempt(core, due, { signal: breakOff.signal, away })
        .catch((error: unknown) => afterBug(core, due, error))
        .finally(() => {
          running.delete(id);
          wake();
        });
      running.set(id, { destination, done });
    }
    if (timer === undefined && hasWaiting(core.db)) timer = setTimeout(tick, TICK);
  }

  function tick(): void {
    timer = undefined;
    wake();
  }

  return {
    wake,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      if (running.size > 0) log("outbox closing", { sending: running.size });
      const patience = setTimeout(() => breakOff.abort(), LAST_CALLS);
      await Promise.all([...running.values()].map((one) => one.done));
      clearTimeout(patience);
    },
  };
}

/** A bug in one delivery must neither stop the others nor be tried again without end. */
function afterBug(core: CoreContext, { delivery }: QueuedDelivery, error: unknown): void {
  logBug("outbox", error);
  const now = deliveryById(core.db, delivery.id);
  if (now?.state === "sending") settle(core, now, { kind: "unknown", error: BUG });
  else if (now?.state === "queued" || now?.state === "held" || now?.state === "unknown") {
    moveDelivery(core.db, now.id, now.state, { state: "needsPerson", error: BUG }, core.now());
    core.emit({ name: "delivery.changed", storyId: now.storyId });
  }
}
