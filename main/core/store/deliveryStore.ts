import { Delivery, type DeliveryAct, type DeliveryState, mayBecome } from "#shared/domain/delivery.ts";
import { ErrorData } from "#shared/domain/errors.ts";
import type { DeliveryId, StoryId } from "#shared/domain/ids.ts";
import { recordDelivery, recordMove } from "./deliveryRecord.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type Row = {
  id: string;
  story_id: string;
  rev: number;
  headline: string;
  destination: string;
  destination_name: string;
  act: string;
  state: string;
  attempts: number;
  next_at: number | null;
  hold_until: number | null;
  wished_for: number | null;
  queued_at: string;
  changed_at: string;
  public_url: string | null;
  error: string | null;
  payload: string;
  sha256: string;
};

/** What is sent: the frozen JSON and its hash, beside what the screen sees. */
export type QueuedDelivery = {
  readonly delivery: Delivery;
  readonly payload: string;
  readonly sha256: string;
  /** Milliseconds since 1970 before which it must not leave. */
  readonly holdUntil: number | undefined;
};

/** States in which a delivery still has work or a decision before it. */
const OPEN = sql`('held', 'queued', 'sending', 'unknown', 'rejected', 'needsPerson')`;
/** States in which it is not on the way, and may be taken back. */
const UNSENT = sql`('held', 'queued', 'rejected', 'needsPerson')`;

/**
 * Milliseconds that a try is put off at most, once its embargo is over, and between two looks at the clock of the CMS:
 * an hour farther off was read from a clock that was set back since, and must not make the story late.
 */
const LONGEST_WAIT = 3_600_000;
const LONGEST_LOOK = 5000;

const isoOf = (at: number | null): string | undefined => (at === null ? undefined : new Date(at).toISOString());

const toDelivery = (row: Row): Delivery =>
  Delivery.parse({
    id: row.id,
    storyId: row.story_id,
    rev: row.rev,
    headline: row.headline,
    destination: row.destination,
    destinationName: row.destination_name,
    act: row.act,
    state: row.state,
    attempts: row.attempts,
    nextAt: isoOf(row.next_at),
    holdUntil: isoOf(row.hold_until),
    wishedFor: isoOf(row.wished_for),
    queuedAt: row.queued_at,
    changedAt: row.changed_at,
    publicUrl: row.public_url ?? undefined,
    error: row.error === null ? undefined : parseStored(ErrorData, row.error, `delivery ${row.id}`),
  });

const toQueued = (row: Row): QueuedDelivery => ({
  delivery: toDelivery(row),
  payload: row.payload,
  sha256: row.sha256,
  holdUntil: row.hold_until ?? undefined,
});

export type NewDelivery = {
  readonly id: DeliveryId;
  readonly storyId: StoryId;
  readonly rev: number;
  readonly headline: string;
  readonly destination: string;
  readonly destinationName: string;
  readonly act: DeliveryAct;
  readonly payload: string;
  readonly sha256: string;
  /** Milliseconds since 1970 before which it must not leave. */
  readonly holdUntil?: number | undefined;
  /** When somebody wished it to leave. */
  readonly wishedFor?: number | undefined;
  readonly now: number;
};

export function insertDelivery(db: WriteDb, one: NewDelivery): Delivery {
  const at = new Date(one.now).toISOString();
  const isHeld = one.holdUntil !== undefined && one.holdUntil > one.now;
  db.transaction(() => {
    db.run(sql`
    INSERT INTO delivery (id, story_id, rev, headline, destination, destination_name, act, state, next_at, hold_until,
      wished_for,      queued_at, changed_at, payload, sha256)
    VALUES (${one.id}, ${one.storyId}, ${one.rev}, ${one.headline}, ${one.destination}, ${one.destinationName},
      ${one.act}, ${isHeld ? "held" : "queued"}, ${isHeld ? (one.holdUntil ?? null) : one.now},
      ${one.holdUntil ?? null}, ${one.wishedFor ?? null}, ${at}, ${at}, ${one.payload}, ${one.sha256})`);
    recordDelivery(db, one.id, { what: "asked" }, one.now);
  });
  const made = deliveryById(db, one.id);
  if (!made) throw new Error("a delivery was not found right after it was made");
  return made;
}

export function deliveryById(db: ReadDb, id: DeliveryId): Delivery | undefined {
  const row = db.get<Row>(sql`SELECT * FROM delivery WHERE id = ${id}`);
  return row && toDelivery(row);
}

/** The embargo that is frozen into what a delivery sends, as ISO 8601. */
export const embargoOf = (db: ReadDb, id: DeliveryId): string | undefined =>
  db.get<{ at: string | null }>(
    sql`SELECT json_extract(payload, '$.embargoUntil') AS at FROM delivery WHERE id = ${id}`,
  )?.at ?? undefined;

/** What was last asked of a destination for a story and not taken back. */
export function lastDelivery(db: ReadDb, storyId: StoryId, destination: string): QueuedDelivery | undefined {
  const row = db.get<Row>(sql`
    SELECT * FROM delivery WHERE story_id = ${storyId} AND destination = ${destination} AND state <> 'cancelled'
    ORDER BY seq DESC LIMIT 1`);
  return row && toQueued(row);
}

/** Whether anything of the story may stand at the destination: even a cancelled try may have arrived. */
export function mayBeThere(db: ReadDb, storyId: StoryId, destination: string): boolean {
  return (
    db.get(sql`
      SELECT 1 AS yes FROM delivery
      WHERE story_id = ${storyId} AND destination = ${destination} AND (attempts > 0 OR state = 'sending')
      LIMIT 1`) !== undefined
  );
}

/** Whether exactly this text was once on its way there from this desk, whatever became of it. */
export function wasOurs(db: ReadDb, storyId: StoryId, destination: string, sha256: string): boolean {
  return (
    db.get(sql`
      SELECT 1 AS yes FROM delivery
      WHERE story_id = ${storyId} AND destination = ${destination} AND sha256 = ${sha256} AND attempts > 0
      LIMIT 1`) !== undefined
  );
}

/** The revision a destination confirmed last, or undefined when it has none of the story. */
export function confirmedRev(db: ReadDb, storyId: StoryId, destination: string): number | undefined {
  return (
    db.get<{ rev: number | null }>(sql`
      SELECT rev FROM delivery
      WHERE story_id = ${storyId} AND destination = ${destination} AND state = 'confirmed' AND act NOT IN ('withdraw', 'unpublish')
      ORDER BY seq DESC LIMIT 1`)?.rev ?? undefined
  );
}

/** How many updates of a story a destination has confirmed. */
export const updatesOf = (db: ReadDb, storyId: StoryId, destination: string): number =>
  db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM delivery
    WHERE story_id = ${storyId} AND destination = ${destination} AND state = 'confirmed' AND act = 'update'`)?.n ?? 0;

/** The frozen story that a destination confirmed last, as JSON, or undefined when it has none of it. */
export function confirmedPayload(db: ReadDb, storyId: StoryId, destination: string): string | undefined {
  return db.get<{ payload: string }>(sql`
    SELECT payload FROM delivery
    WHERE story_id = ${storyId} AND destination = ${destination} AND state = 'confirmed' AND act NOT IN ('withdraw', 'unpublish')
    ORDER BY seq DESC LIMIT 1`)?.payload;
}

export type DeliveryQuery = { readonly storyId?: StoryId | undefined; readonly open: boolean; readonly limit: number };

/** Newest first. */
export function listDeliveries(db: ReadDb, query: DeliveryQuery): Delivery[] {
  const story = query.storyId ?? "";
  const rows = db.all<Row>(
    sql`SELECT * FROM delivery WHERE (${story} = '' OR story_id = ${story})
      AND (${query.open ? 1 : 0} = 0 OR state IN ${OPEN}) ORDER BY seq DESC LIMIT ${query.limit}`,
  );
  return readable("delivery", rows, toDelivery);
}

export function countOpenDeliveries(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM delivery WHERE state IN ${OPEN}`)?.n ?? 0;
}

/** Whether the outbox has anything that time alone will bring on. */
export function hasWaiting(db: ReadDb): boolean {
  return db.get(sql`SELECT 1 AS yes FROM delivery WHERE state IN ('held', 'queued', 'unknown') LIMIT 1`) !== undefined;
}

/**
 * Deliveries that may go now. Of each story and destination only the oldest, so that order is kept and nothing overtakes
 * a withdrawal; of each destination only the first few, so that a slow one does not crowd out the others; of one that
 * refuses the desk's secret none, until a person has decided.
 */
export function dueDeliveries(db: ReadDb, now: number, perDestination: number): QueuedDelivery[] {
  const rows = db.all<Row>(sql`
      SELECT * FROM (
        SELECT d.*, row_number() OVER (PARTITION BY d.destination ORDER BY d.seq) AS place FROM delivery d
        WHERE d.state IN ('held', 'queued', 'unknown')
          AND (coalesce(d.next_at, 0) <= ${now}
            OR (coalesce(d.hold_until, 0) <= ${now}
              AND d.next_at > ${now} + CASE d.state WHEN 'held' THEN ${LONGEST_LOOK} ELSE ${LONGEST_WAIT} END))
          AND NOT EXISTS (
            SELECT 1 FROM delivery e WHERE e.story_id = d.story_id AND e.destination = d.destination AND e.seq < d.seq
              AND (e.state IN ('held', 'queued', 'sending', 'unknown')
                OR (e.act = 'withdraw' AND e.state IN ('rejected', 'needsPerson'))))
          AND NOT EXISTS (
            SELECT 1 FROM delivery a WHERE a.state = 'needsPerson' AND a.destination = d.destination
              AND json_extract(a.error, '$.code') = 'cms.auth'))
      WHERE place <= ${perDestination} ORDER BY seq`);
  return readable("delivery", rows, toQueued);
}

/** Deliveries that stopped because the destination refused the desk's secret. */
export function stoppedForAuth(db: ReadDb, destination: string): Delivery[] {
  const rows = db.all<Row>(sql`
    SELECT * FROM delivery WHERE state = 'needsPerson' AND destination = ${destination}
      AND json_extract(error, '$.code') = 'cms.auth' ORDER BY seq`);
  return readable("delivery", rows, toDelivery);
}

export type DeliveryChange = {
  readonly state: DeliveryState;
  readonly nextAt?: number | undefined;
  readonly error?: ErrorData | undefined;
  readonly publicUrl?: string | undefined;
  readonly countsAttempt?: boolean;
};

/** Moves a delivery on if it is still in the state the caller saw, and records it. @returns whether it was */
export function moveDelivery(
  db: WriteDb,
  id: DeliveryId,
  from: DeliveryState,
  change: DeliveryChange,
  now: number,
): boolean {
  if (!mayBecome(from, change.state)) throw new Error(`a delivery cannot go from ${from} to ${change.state}`);
  return db.transaction(() => {
    const { changes } = db.run(sql`
      UPDATE delivery SET state = ${change.state}, next_at = ${change.nextAt ?? null},
        error = ${change.error ? JSON.stringify(change.error) : null},
        public_url = coalesce(${change.publicUrl ?? null}, public_url),
        attempts = attempts + ${change.countsAttempt ? 1 : 0}, changed_at = ${new Date(now).toISOString()}
      WHERE id = ${id} AND state = ${from}`);
    const move = { from, to: change.state, problem: change.error?.code, url: change.publicUrl };
    if (changes > 0) recordMove(db, id, move, now);
    return changes > 0;
  });
}

/**
 * Lets what waits only because nobody answered go now. What a CMS answered keeps its time: a line that is back is no
 * reason to break a `Retry-After`.
 * @returns how many deliveries
 */
export function bringForward(db: WriteDb, now: number): number {
  return db.run(sql`
    UPDATE delivery SET next_at = ${now}
    WHERE state IN ('queued', 'unknown') AND next_at > ${now} AND json_extract(error, '$.code') = 'cms.unreachable'
      AND json_extract(error, '$.detail.status') IS NULL`).changes;
}

/** Gives a delivery another hour; it waits for that and keeps its place. @returns whether it could */
export function rescheduleDelivery(
  db: WriteDb,
  { id, state }: Pick<Delivery, "id" | "state">,
  { wishedFor, holdUntil }: { wishedFor: number; holdUntil: number },
  now: number,
): boolean {
  return db.transaction(() => {
    const isMoved = moveDelivery(db, id, state, { state: "held", nextAt: holdUntil }, now);
    if (!isMoved) return false;
    db.run(sql`UPDATE delivery SET wished_for = ${wishedFor}, hold_until = ${holdUntil} WHERE id = ${id}`);
    if (state !== "needsPerson") recordDelivery(db, id, { what: "rescheduled" }, now);
    return true;
  });
}

/** What was on the way when the program ended may have arrived: it must be looked up before it is sent again. */
export function recoverSending(db: WriteDb, now: number): void {
  db.transaction(() => {
    const lost = db.all<{ id: DeliveryId }>(sql`SELECT id FROM delivery WHERE state = 'sending'`);
    db.run(sql`UPDATE delivery SET state = 'unknown', next_at = ${now} WHERE state = 'sending'`);
    for (const { id } of lost) recordMove(db, id, { from: "sending", to: "unknown" }, now);
  });
}

/** A newer wish takes the place of older ones that are not on the way; a withdrawal gives way to none. */
export function cancelUnsent(db: WriteDb, storyId: StoryId, destination: string, now: number): void {
  const unsent = db.all<{ id: DeliveryId; state: DeliveryState }>(sql`
    SELECT id, state FROM delivery
    WHERE story_id = ${storyId} AND destination = ${destination} AND state IN ${UNSENT} AND act <> 'withdraw'`);
  for (const { id, state } of unsent) moveDelivery(db, id, state, { state: "cancelled" }, now);
}
