import type { SaveAnswer } from "#shared/contract/desk.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newStoryId, type StoryId } from "#shared/domain/ids.ts";
import type { Actor, StoryContent, StoryHead } from "#shared/domain/story.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";
import { appendRevision, contentHash, contentJson, insertStory, noStory, storyHead } from "./storyStore.ts";

export type SaveRequest = {
  readonly id: StoryId;
  /** The revision that the person's text started from. */
  readonly baseRev: number;
  readonly saveId: string;
  readonly content: StoryContent;
};

/** Who saves, and when (milliseconds since 1970). */
export type SaveAct = { readonly by: Actor; readonly now: number };

/**
 * Saves what was typed, and never loses either side:
 * the same save sent twice makes one revision; a save that changes nothing is acknowledged without a new one; a save
 * that started from an older revision becomes a visible copy.
 * @returns the answer, and whether anything was written
 * @throws AppError `notFound`; `input.invalid` when a save id comes back with another text
 */
export function saveRevision(db: WriteDb, request: SaveRequest, act: SaveAct): SaveAnswer & { changed: boolean } {
  const { id, baseRev, saveId, content } = request;
  const hash = contentHash(contentJson(content));
  return db.transaction(() => {
    const earlier = bySaveId(db, saveId);
    if (earlier) {
      if (earlier.sha256 !== hash) throw new AppError("input.invalid", "This save id belongs to another text.", { id });
      return { id: earlier.id, rev: earlier.rev, savedAt: earlier.at, forked: earlier.id !== id, changed: false };
    }
    const head = storyHead(db, id);
    if (!head) throw noStory(id);
    // the head first, then the base: a window left behind that sends its old text again has nothing to lose
    for (const rev of [head.rev, baseRev]) {
      const kept = byRev(db, id, rev);
      if (kept?.sha256 === hash) return { id, rev, savedAt: kept.at, forked: false, changed: false };
    }
    const at = new Date(act.now).toISOString();
    if (head.rev !== baseRev) return { ...fork(db, request, head, act.by, at), changed: true };
    appendRevision(db, { ...request, rev: head.rev + 1, by: act.by, at });
    return { id, rev: head.rev + 1, savedAt: at, forked: false, changed: true };
  });
}

function fork(db: WriteDb, request: SaveRequest, head: StoryHead, owner: Actor, createdAt: string): SaveAnswer {
  const copy = insertStory(
    db,
    { id: newStoryId(Date.parse(createdAt)), source: head.source, forkedFrom: head.id, owner, createdAt },
    request.content,
    request.saveId,
  );
  return { id: copy.id, rev: copy.rev, savedAt: createdAt, forked: true };
}

type Kept = { id: StoryId; rev: number; at: string; sha256: string };

const bySaveId = (db: ReadDb, saveId: string): Kept | undefined =>
  db.get(sql`SELECT story_id AS id, rev, at, sha256 FROM revision WHERE save_id = ${saveId}`);

const byRev = (db: ReadDb, id: StoryId, rev: number): Kept | undefined =>
  db.get(sql`SELECT story_id AS id, rev, at, sha256 FROM revision WHERE story_id = ${id} AND rev = ${rev}`);
