import type { Actor } from "#shared/domain/story.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** The names of a story's revisions, by revision. */
export const revisionNames = (db: ReadDb, storyId: string): Map<number, string> =>
  new Map(
    db
      .all<{ rev: number; name: string }>(sql`SELECT rev, name FROM revision_name WHERE story_id = ${storyId}`)
      .map(({ rev, name }) => [rev, name]),
  );

export type NamedRevision = { readonly id: string; readonly rev: number; readonly name: string };

/** Names a revision, or takes its name away when the name is empty. The revision must be there. */
export function nameRevision(db: WriteDb, { id, rev, name }: NamedRevision, by: Actor, at: string): void {
  if (name === "") {
    db.run(sql`DELETE FROM revision_name WHERE story_id = ${id} AND rev = ${rev}`);
    return;
  }
  db.run(sql`
    INSERT INTO revision_name (story_id, rev, name, by, at)
    VALUES (${id}, ${rev}, ${name}, ${JSON.stringify(by)}, ${at})
    ON CONFLICT (story_id, rev) DO UPDATE SET name = excluded.name, by = excluded.by, at = excluded.at`);
}
