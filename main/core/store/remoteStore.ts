import type { DeliveryId, StoryId } from "#shared/domain/ids.ts";
import { StoryId as StoryIdSchema } from "#shared/domain/ids.ts";
import { ComparedText, type Seen } from "#shared/domain/remoteStory.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type Row = { remote_id: string; version: string; text: string };

export type RemoteStory = { readonly seen: Seen; readonly text: ComparedText };

/** Where a story lives that came back from a CMS, and the text that it had when it came. */
export function remoteStory(db: ReadDb, storyId: StoryId, destination: string): RemoteStory | undefined {
  const row = db.get<Row>(sql`
    SELECT remote_id, version, text FROM remote_story WHERE story_id = ${storyId} AND destination = ${destination}`);
  if (!row) return undefined;
  const text = parseStored(ComparedText, row.text, `remote story ${storyId}`);
  return { seen: { remoteId: row.remote_id, version: row.version }, text };
}

/** The desk's story of something that lives at a CMS, if it was pulled before. */
export function storyOfRemote(db: ReadDb, destination: string, remoteId: string): StoryId | undefined {
  const row = db.get<{ story_id: string }>(sql`
    SELECT story_id FROM remote_story WHERE destination = ${destination} AND remote_id = ${remoteId} LIMIT 1`);
  return row && StoryIdSchema.parse(row.story_id);
}

export function putRemoteStory(db: WriteDb, storyId: StoryId, destination: string, { seen, text }: RemoteStory): void {
  db.run(sql`
    INSERT INTO remote_story (story_id, destination, remote_id, version, text)
    VALUES (${storyId}, ${destination}, ${seen.remoteId}, ${seen.version}, ${JSON.stringify(text)})
    ON CONFLICT (story_id, destination) DO UPDATE SET
      remote_id = excluded.remote_id, version = excluded.version, text = excluded.text`);
}

/** What a delivery may write over, because somebody looked at it. */
export function deliveryOver(db: ReadDb, id: DeliveryId): Seen | undefined {
  const row = db.get<Omit<Row, "text">>(sql`
    SELECT remote_id, version FROM delivery_over WHERE delivery_id = ${id}`);
  return row && { remoteId: row.remote_id, version: row.version };
}

export function putDeliveryOver(db: WriteDb, id: DeliveryId, { remoteId, version }: Seen): void {
  db.run(sql`
    INSERT INTO delivery_over (delivery_id, remote_id, version) VALUES (${id}, ${remoteId}, ${version})
    ON CONFLICT (delivery_id) DO UPDATE SET remote_id = excluded.remote_id, version = excluded.version`);
}
