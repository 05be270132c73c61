import { createHash } from "node:crypto";
import { bodyText, countWords, tickersIn } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { Actor, RevisionInfo, type Story, StoryContent, type StoryHead } from "#shared/domain/story.ts";
import { copyComments } from "./commentStore.ts";
import { damaged, parseStored } from "./json.ts";
import { rememberPeople } from "./peopleStore.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";
import { storyHead } from "./storyHeads.ts";

export { listStories, setSpiked, setStoryState, storyHead } from "./storyHeads.ts";

export type NewRevision = {
  readonly id: StoryId;
  readonly rev: number;
  readonly baseRev: number;
  readonly saveId: string;
  readonly content: StoryContent;
  readonly by: Actor;
  /** ISO 8601 */
  readonly at: string;
};

export const contentJson = (content: StoryContent): string => JSON.stringify(content);
export const contentHash = (json: string): string => createHash("sha256").update(json).digest("hex");

/** The story with its newest revision, or undefined. @throws AppError `store.damaged` when its text fails its hash */
export function storyById(db: ReadDb, id: StoryId): Story | undefined {
  const head = storyHead(db, id);
  return head && { head, content: revisionContent(db, id, head.rev) };
}

/** @throws AppError `notFound` or `store.damaged` */
export function storyOrThrow(db: ReadDb, id: StoryId): Story {
  const story = storyById(db, id);
  if (!story) throw noStory(id);
  return story;
}

/** @throws AppError `notFound` */
export function headOrThrow(db: ReadDb, id: StoryId): StoryHead {
  const head = storyHead(db, id);
  if (!head) throw noStory(id);
  return head;
}

export const noStory = (id: StoryId): AppError => new AppError("notFound", "This story is not in the store.", { id });

/**
 * A revision's content, checked against its hash: SQLite's own checks do not see a flipped bit inside a text.
 * @throws AppError `notFound` or `store.damaged`
 */
export function revisionContent(db: ReadDb, id: StoryId, rev: number): StoryContent {
  const row = db.get<{ json: string; sha256: string }>(
    sql`SELECT json, sha256 FROM revision WHERE story_id = ${id} AND rev = ${rev}`,
  );
  if (!row) throw new AppError("notFound", `Revision ${rev} of this story is not in the store.`, { id, rev });
  const place = `story ${id}, revision ${rev}`;
  if (contentHash(row.json) !== row.sha256) throw damaged(place);
  return parseStored(StoryContent, row.json, place);
}

/** Puts a new story in with its first revision. */
export function insertStory(
  db: WriteDb,
  head: Pick<StoryHead, "id" | "source" | "forkedFrom" | "owner" | "createdAt">,
  content: StoryContent,
  saveId: string,
): StoryHead {
  const { id, source, owner, createdAt: at } = head;
  return db.transaction(() => {
    db.run(sql`
      INSERT INTO story (id, rev, status, headline, slug, language, provider, words, rics, source, source_item_id,
        source_language, forked_from, owner_id, owner, created_at, saved_at)
      VALUES (${id}, 0, 'draft', '', '', ${content.language}, '', 0, '[]', ${source ? JSON.stringify(source) : null},
        ${source?.wireItemId ?? null}, ${source?.language ?? null}, ${head.forkedFrom ?? null}, ${owner.id},
        ${JSON.stringify(owner)}, ${at}, ${at})`);
    if (head.forkedFrom) copyComments(db, head.forkedFrom, id);
    return appendRevision(db, { id, rev: 1, baseRev: 0, saveId, content, by: owner, at });
  });
}

/** Appends a revision and moves the story's head to it, in one transaction. */
export function appendRevision(db: WriteDb, revision: NewRevision): StoryHead {
  const { id, rev, content, at } = revision;
  const json = contentJson(content);
  const words = countWords(bodyText(content.body));
  return db.transaction(() => {
    db.run(sql`
      INSERT INTO revision (story_id, rev, base_rev, save_id, sha256, words, at, by, json)
      VALUES (${id}, ${rev}, ${revision.baseRev}, ${revision.saveId}, ${contentHash(json)}, ${words}, ${at},
        ${JSON.stringify(revision.by)}, ${json})`);
    const before = storyHead(db, id);
    db.run(sql`
      UPDATE story SET rev = ${rev}, headline = ${content.headline}, slug = ${content.slug},
        language = ${content.language}, provider = ${content.provider.name}, words = ${words},
        rics = ${JSON.stringify(ricsOf(content))}, saved_at = ${at}
      WHERE id = ${id}`);
    const after = storyHead(db, id);
    if (!before || !after) throw new Error("a story lost its head while it was saved");
    if (before.rev === 0 || searchText(before) !== searchText(after)) {
      db.run(sql`
        INSERT OR REPLACE INTO story_search (rowid, text)
        SELECT seq, ${searchText(after)} FROM story WHERE id = ${id}`);
    }
    rememberPeople(db, content.credits, at);
    return after;
  });
}

const ricsOf = (content: StoryContent): string[] => [
  ...new Set([...content.values.map((value) => value.ric), ...tickersIn(content.body)]),
];

/** What a person finds a story by in a list. The body is left out: it would be indexed anew at every autosave. */
const searchText = (head: StoryHead): string =>
  [head.headline, head.slug, head.provider, head.owner.name, ...head.rics].join("\n").normalize("NFC");

/** All saved states, newest first. */
export function revisionInfos(db: ReadDb, id: StoryId): RevisionInfo[] {
  type Row = { rev: number; base_rev: number; at: string; by: string; sha256: string; words: number };
  const rows = db.all<Row>(
    sql`SELECT rev, base_rev, at, by, sha256, words FROM revision WHERE story_id = ${id} ORDER BY rev DESC`,
  );
  return rows.map((row) =>
    RevisionInfo.parse({
      rev: row.rev,
      baseRev: row.base_rev,
      at: row.at,
      by: parseStored(Actor, row.by, `story ${id}, revision ${row.rev}`),
      sha256: row.sha256,
      words: row.words,
    }),
  );
}
