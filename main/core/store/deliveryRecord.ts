import type { DeliveryState } from "#shared/domain/delivery.ts";
import type { DeliveryId } from "#shared/domain/ids.ts";
import type { RecordEntry } from "#shared/domain/publicationRecord.ts";
import { record } from "./recordStore.ts";
import { readSettings } from "./settingsStore.ts";
import { sql, type WriteDb } from "./sql.ts";

type What = RecordEntry["what"];

/** What a person does; the rest is the program's or the CMS's. */
const BY_PERSON = new Set<What>(["asked", "retried", "rescheduled", "cancelled"]);

/** What of a delivery's way is worth an entry: every time it leaves, every answer, everything a person decides. */
function told(from: DeliveryState, to: DeliveryState): What | undefined {
  if (from === "rejected" || from === "needsPerson")
    return to === "cancelled" ? "cancelled" : to === "held" ? "rescheduled" : "retried";
  if (to === "sending") return "sent";
  if (to === "queued") return from === "sending" ? "later" : undefined;
  return to === "held" || (to === "unknown" && from === "unknown") ? undefined : to;
}

export type Move = {
  readonly from: DeliveryState;
  readonly to: DeliveryState;
  readonly problem?: string | undefined;
  readonly url?: string | undefined;
};

/** Records that a delivery moved on; belongs into the transaction that moves it. */
export function recordMove(db: WriteDb, id: DeliveryId, { from, to, problem, url }: Move, now: number): void {
  const what = told(from, to);
  if (what) recordDelivery(db, id, { what, problem, url }, now);
}

/** Records something of a delivery as it stands in the outbox. */
export function recordDelivery(
  db: WriteDb,
  id: DeliveryId,
  { what, problem, url }: { what: What; problem?: string | undefined; url?: string | undefined },
  now: number,
): void {
  const row = db.get<
    Pick<RecordEntry, "storyId" | "headline" | "rev" | "act" | "destination" | "destinationName" | "sha256">
  >(
    sql`SELECT story_id AS storyId, headline, rev, act, destination, destination_name AS destinationName, sha256
      FROM delivery WHERE id = ${id}`,
  );
  if (!row) return;
  const { personId, name } = readSettings(db);
  const { storyId, headline, rev, act, destination, destinationName, sha256 } = row;
  record(db, {
    at: new Date(now).toISOString(),
    what,
    storyId,
    headline,
    rev,
    act,
    destination,
    destinationName,
    deliveryId: id,
    sha256,
    ...(BY_PERSON.has(what) ? { by: { id: personId, name } } : {}),
    ...(url === undefined ? {} : { url }),
    ...(problem === undefined ? {} : { problem }),
  });
}
