import { Finding, type PassedFinding } from "#shared/domain/finding.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type Row = { key: string; finding: string; reason: string; by: string; at: string };

/** What somebody let pass in a story, last first. */
export function passedFindings(db: ReadDb, storyId: StoryId): PassedFinding[] {
  return db
    .all<Row>(
      sql`SELECT key, finding, reason, by, at FROM passed_finding WHERE story_id = ${storyId} ORDER BY at DESC, key`,
    )
    .map((row) => ({ ...row, finding: parseStored(Finding, row.finding, `passed finding of story ${storyId}`) }));
}

export function passFinding(db: WriteDb, storyId: StoryId, { key, finding, reason, by, at }: PassedFinding): void {
  db.run(sql`
    INSERT OR REPLACE INTO passed_finding (story_id, key, finding, reason, by, at)
    VALUES (${storyId}, ${key}, ${JSON.stringify(finding)}, ${reason}, ${by}, ${at})`);
}

/** @returns whether it had been let pass */
export const recallFinding = (db: WriteDb, storyId: StoryId, key: string): boolean =>
  db.run(sql`DELETE FROM passed_finding WHERE story_id = ${storyId} AND key = ${key}`).changes > 0;
