import type { StoryId } from "#shared/domain/ids.ts";
import { RecordEntry } from "#shared/domain/publicationRecord.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { hashOf, START } from "./recordChain.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** Adds an entry behind the last one; belongs into the transaction of what it tells. */
export function record(db: WriteDb, what: Omit<RecordEntry, "seq" | "prev">): void {
  const last = db.get<{ seq: number; hash: string }>(
    sql`SELECT seq, hash FROM publication_record ORDER BY seq DESC LIMIT 1`,
  );
  const entry = RecordEntry.parse({ ...what, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? START });
  db.run(sql`
    INSERT INTO publication_record (seq, story_id, entry, hash)
    VALUES (${entry.seq}, ${entry.storyId}, ${JSON.stringify(entry)}, ${hashOf(entry)})`);
}

/** What was recorded of a story, the newest first. */
export const storyRecord = (db: ReadDb, storyId: StoryId, limit: number): RecordEntry[] =>
  readable(
    "publication_record",
    db.all<{ id: string; entry: string }>(sql`
      SELECT seq AS id, entry FROM publication_record WHERE story_id = ${storyId} ORDER BY seq DESC LIMIT ${limit}`),
    ({ id, entry }) => parseStored(RecordEntry, entry, `entry ${id} of the publication record`),
  );

/** Lines of the exported file in their order, as they are stored: what somebody changed must show, not be refused. */
export const recordLines = (db: ReadDb, after: number, limit: number): { seq: number; line: string }[] =>
  db
    .all<{ seq: number; entry: string; hash: string }>(sql`
      SELECT seq, entry, hash FROM publication_record WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`)
    .map(({ seq, entry, hash }) => ({ seq, line: `{"entry":${entry},"hash":${JSON.stringify(hash)}}` }));
