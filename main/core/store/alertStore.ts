import { type AlertAction, type AlertKind, StoryAlert } from "#shared/domain/alert.ts";
import { newId, type StoryId, type WireItemId } from "#shared/domain/ids.ts";
import { Actor } from "#shared/domain/story.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type Row = {
  id: string;
  story_id: string;
  story_headline: string;
  story_status: string;
  language: string;
  kind: string;
  item_id: string;
  wire_headline: string;
  raised_at: string;
  handled_at: string | null;
  handled_by: string | null;
  action: string | null;
  reason: string | null;
};

const toAlert = (row: Row): StoryAlert =>
  StoryAlert.parse({
    id: row.id,
    storyId: row.story_id,
    storyHeadline: row.story_headline,
    storyStatus: row.story_status,
    language: row.language,
    kind: row.kind,
    wireItemId: row.item_id,
    wireHeadline: row.wire_headline,
    raisedAt: row.raised_at,
    handled:
      row.handled_at === null
        ? undefined
        : {
            action: row.action,
            by: parseStored(Actor, row.handled_by ?? "", `alert ${row.id}`),
            at: row.handled_at,
            reason: row.reason ?? "",
          },
  });

const ALERTS = sql`
  SELECT a.*, s.headline AS story_headline, s.status AS story_status, s.language,
    json_extract(i.content, '$.headline') AS wire_headline
  FROM story_alert a JOIN story s ON s.id = a.story_id JOIN wire_item i ON i.id = a.item_id`;

/** Stories that are alive and stand on any version of the item's family. */
export function storiesOnFamily(db: ReadDb, itemId: WireItemId): StoryId[] {
  return db
    .all<{ id: StoryId }>(sql`
      SELECT s.id FROM wire_item me JOIN wire_item i ON i.family = me.family JOIN story s ON s.source_item_id = i.id
      WHERE me.id = ${itemId} AND s.status NOT IN ('spiked', 'withdrawn')`)
    .map(({ id }) => id);
}

/** Raises an alert for a story; the same version raises it once. An older one still open gives way to it. */
export function raiseAlert(db: WriteDb, storyId: StoryId, itemId: WireItemId, kind: AlertKind, now: number): void {
  const at = new Date(now).toISOString();
  db.run(sql`
    INSERT INTO story_alert (id, story_id, item_id, kind, raised_at)
    VALUES (${newId(now)}, ${storyId}, ${itemId}, ${kind}, ${at}) ON CONFLICT (story_id, item_id) DO NOTHING`);
}

export function listAlerts(
  db: ReadDb,
  query: { readonly storyId?: StoryId | undefined; readonly all: boolean },
): StoryAlert[] {
  const story = query.storyId ?? "";
  const rows = db.all<Row>(sql`
    ${ALERTS} WHERE (${story} = '' OR a.story_id = ${story}) AND (${query.all ? 1 : 0} = 1 OR a.handled_at IS NULL)
    ORDER BY a.seq DESC LIMIT 200`);
  return readable("story_alert", rows, toAlert);
}

export function alertById(db: ReadDb, id: string): StoryAlert | undefined {
  const row = db.get<Row>(sql`${ALERTS} WHERE a.id = ${id}`);
  return row && toAlert(row);
}

export type Handling = {
  readonly action: AlertAction;
  readonly by: Actor;
  readonly reason: string;
  readonly now: number;
};

/** Notes what was done about an alert. The first answer stays. */
export function closeAlert(db: WriteDb, id: string, { action, by, reason, now }: Handling): void {
  db.run(sql`
    UPDATE story_alert SET handled_at = ${new Date(now).toISOString()}, handled_by = ${JSON.stringify(by)},
      action = ${action}, reason = ${reason}
    WHERE id = ${id} AND handled_at IS NULL`);
}
