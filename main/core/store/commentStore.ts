import { Comment } from "#shared/domain/comment.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { Actor } from "#shared/domain/story.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type Row = {
  id: string;
  parent: string | null;
  quote: string;
  text: string;
  by: string;
  at: string;
  resolved: string | null;
};
type Said = Comment["replies"][number];

/** A story's comments with what was answered, the oldest first. */
export function commentsOf(db: ReadDb, storyId: StoryId): Comment[] {
  const rows = db.all<Row>(sql`
    SELECT id, parent, quote, text, by, at, resolved FROM comment WHERE story_id = ${storyId} ORDER BY at, id`);
  const said = ({ id, text, by, at }: Row): Said => ({ id, text, by: actorOf(by, storyId), at });
  return rows.flatMap((row): Comment[] => {
    if (row.parent !== null) return [];
    const replies = rows.filter(({ parent }) => parent === row.id).map(said);
    const resolved =
      row.resolved === null ? {} : { resolved: parseStored(Resolved, row.resolved, `comment of story ${storyId}`) };
    return [{ ...said(row), quote: row.quote, replies, ...resolved }];
  });
}

const Resolved = Comment.shape.resolved.unwrap();
const actorOf = (json: string, storyId: StoryId): Actor => parseStored(Actor, json, `comment of story ${storyId}`);

/** @param parent the comment it answers, if any */
export function addComment(db: WriteDb, storyId: StoryId, said: Said & { quote?: string; parent?: string }): void {
  const { id, parent, quote, text, by, at } = said;
  db.run(sql`
    INSERT INTO comment (story_id, id, parent, quote, text, by, at)
    VALUES (${storyId}, ${id}, ${parent ?? null}, ${quote ?? ""}, ${text}, ${JSON.stringify(by)}, ${at})`);
}

/** @param resolved undefined opens it again */
export function resolveComment(db: WriteDb, storyId: StoryId, id: string, resolved: Comment["resolved"]): void {
  const value = resolved ? JSON.stringify(resolved) : null;
  db.run(sql`UPDATE comment SET resolved = ${value} WHERE story_id = ${storyId} AND id = ${id}`);
}

/** Takes away a comment with its answers, or one answer. */
export function removeComment(db: WriteDb, storyId: StoryId, id: string): void {
  db.run(sql`DELETE FROM comment WHERE story_id = ${storyId} AND (id = ${id} OR parent = ${id})`);
}

/** A story that goes on as a copy takes along what was said about its text. */
export function copyComments(db: WriteDb, from: StoryId, to: StoryId): void {
  db.run(sql`
    INSERT INTO comment (story_id, id, parent, quote, text, by, at, resolved)
    SELECT ${to}, id, parent, quote, text, by, at, resolved FROM comment WHERE story_id = ${from}`);
}
