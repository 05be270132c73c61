import { createHash } from "node:crypto";
import { bodyText, countWords, tickersIn } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { type Actor, type RevisionInfo, type Story, StoryContent, type StoryHead } from "#shared/domain/story.ts";
import { damaged, parseStored } from "./json.ts";
import { rememberPeople } from "./peopleStore.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";
import { storyHead } from "./storyHeads.ts";

export type NewRevision = {
  readonly id: StoryId;
  readonly rev: number;
  readonly baseRev: number;
  readonly saveId: string;
  readonly content: StoryContent;
  readonly by: Actor;
  readonly at: string;
};

export const contentJson = (content: StoryContent): string => JSON.stringify(content);
export const contentHash = (json: string): string => createHash("sha256").update(json).digest("hex");

/** The story with its newest revision, or undefined. @throws AppError `store.damaged` when its text fails its hash */
export function storyById(db: ReadDb, id: StoryId): Story | undefined {
  const head = storyHead(db, id);
  return head && { head, content: revisionContent(db, id, head.rev) };
}

/** @throws AppError `notFound` */
export function storyOrThrow(db: ReadDb, id: StoryId): Story {
  const story = storyById(db, id);
  if (!story) throw new AppError("notFound", "This story is not in the store.", { id });
  return story;
}

/** A revision's content, checked against its hash: SQLite's own checks do not see a flipped bit inside a text. */
export function revisionContent(db: ReadDb, id: StoryId, rev: number): StoryContent {
  const row = db.get<{ json: string; sha256: string }>(
    sql`SELECT json, sha256 FROM revision WHERE story_id = ${id} AND rev = ${rev}`,
  );
  if (!row) throw new AppError("notFound", `Revision ${rev} of this story is not in the store.`, { id, rev });
  if (contentHash(row.json) !== row.sha256) throw damaged(`story ${id}, revision ${rev}`);
  return parseStored(StoryContent, row.json, `story ${id}, revision ${rev}`);
}

/** The hash of a story's newest revision, to see whether a save changes anything. */
export function headHash(db: ReadDb, id: StoryId): string | undefined {
  return db.get<{ sha256: string }>(
    sql`SELECT r.sha256 FROM story s JOIN revision r ON r.story_id = s.id AND r.rev = s.rev WHERE s.id = ${id}`,
  )?.sha256;
}

/** The revision that an earlier try of the same save made, if any. */
export function revisionBySaveId(db: ReadDb, saveId: string): { id: StoryId; rev: number; at: string } | undefined {
  return db.get(sql`SELECT story_id AS id, rev, at FROM revision WHERE save_id = ${saveId}`);
}

/** Puts a new story in with its first revision. */
export function insertStory(
  db: WriteDb,
  head: Pick<StoryHead, "id" | "source" | "forkedFrom" | "owner" | "createdAt">,
  content: StoryContent,
  saveId: string,
): StoryHead {
  return db.transaction(() => {
    db.run(sql`
      INSERT INTO story (id, rev, status, headline, slug, language, provider, words, rics, source, source_item_id,
        forked_from, owner_id, owner, created_at, saved_at)
      VALUES (${head.id}, 0, 'draft', '', '', ${content.language}, '', 0, '[]',
        ${head.source ? JSON.stringify(head.source) : null}, ${head.source?.wireItemId ?? null},
        ${head.forkedFrom ?? null}, ${head.owner.id}, ${JSON.stringify(head.owner)}, ${head.createdAt}, ${head.createdAt})`);
    return appendRevision(db, {
      id: head.id,
      rev: 1,
      baseRev: 0,
      saveId,
      content,
      by: head.owner,
      at: head.createdAt,
    });
  });
}

/** Appends a revision and moves the story's head to it, in one transaction. */
export function appendRevision(db: WriteDb, revision: NewRevision): StoryHead {
  const { id, rev, content, at } = revision;
  const json = contentJson(content);
  const words = countWords(bodyText(content.body));
  return db.transaction(() => {
    db.run(sql`
      INSERT INTO revision (story_id, rev, base_rev, save_id, sha256, json, words, at, by)
      VALUES (${id}, ${rev}, ${revision.baseRev}, ${revision.saveId}, ${contentHash(json)}, ${json}, ${words}, ${at},
        ${JSON.stringify(revision.by)})`);
    db.run(sql`
      UPDATE story SET rev = ${rev}, headline = ${content.headline}, slug = ${content.slug},
        language = ${content.language}, provider = ${content.provider.name}, words = ${words},
        rics = ${JSON.stringify(tickersIn(content.body))}, saved_at = ${at}
      WHERE id = ${id}`);
    rememberPeople(db, content.credits, at);
    const head = storyHead(db, id);
    if (!head) throw new Error("a story lost its head while it was saved");
    return head;
  });
}

/** All saved states, newest first. */
export function revisionInfos(db: ReadDb, id: StoryId): RevisionInfo[] {
  type Row = { rev: number; base_rev: number; at: string; by: string; sha256: string; words: number };
  const rows = db.all<Row>(
    sql`SELECT rev, base_rev, at, by, sha256, words FROM revision WHERE story_id = ${id} ORDER BY rev DESC`,
  );
  return rows.map((row) => ({
    rev: row.rev,
    baseRev: row.base_rev,
    at: row.at,
    by: JSON.parse(row.by) as Actor, // written by appendRevision only
    sha256: row.sha256,
    words: row.words,
  }));
}
