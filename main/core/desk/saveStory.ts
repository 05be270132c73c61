import type { SaveAnswer } from "#shared/contract/desk.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newStoryId, type StoryId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import type { CoreContext } from "../context.ts";
import { storyHead } from "../store/storyHeads.ts";
import {
  appendRevision,
  contentHash,
  contentJson,
  headHash,
  insertStory,
  revisionBySaveId,
} from "../store/storyStore.ts";

export type SaveRequest = {
  readonly id: StoryId;
  readonly baseRev: number;
  readonly saveId: string;
  readonly content: StoryContent;
};

/**
 * Saves what was typed, and never loses either side: the same save sent twice makes one revision; a save that started
 * from an older revision becomes a visible copy; a save that changes nothing is acknowledged without a new revision.
 * @throws AppError `notFound`
 */
export function saveStory(core: CoreContext, request: SaveRequest): SaveAnswer {
  const { db } = core;
  const answer = db.transaction((): SaveAnswer => {
    const earlier = revisionBySaveId(db, request.saveId);
    if (earlier) return { id: earlier.id, rev: earlier.rev, savedAt: earlier.at, forked: earlier.id !== request.id };
    const head = storyHead(db, request.id);
    if (!head) throw new AppError("notFound", "This story is not in the store.", { id: request.id });
    if (headHash(db, request.id) === contentHash(contentJson(request.content))) {
      return { id: head.id, rev: head.rev, savedAt: head.savedAt, forked: false };
    }
    const at = new Date(core.now()).toISOString();
    if (head.rev !== request.baseRev) return fork(core, request, head.source, at);
    const saved = appendRevision(db, { ...request, rev: head.rev + 1, by: core.actor(), at });
    return { id: saved.id, rev: saved.rev, savedAt: at, forked: false };
  });
  core.emit({ name: "story.changed", id: answer.id });
  return answer;
}

function fork(
  core: CoreContext,
  request: SaveRequest,
  source: Parameters<typeof insertStory>[1]["source"],
  createdAt: string,
): SaveAnswer {
  const copy = insertStory(
    core.db,
    { id: newStoryId(core.now()), source, forkedFrom: request.id, owner: core.actor(), createdAt },
    request.content,
    request.saveId,
  );
  return { id: copy.id, rev: copy.rev, savedAt: createdAt, forked: true };
}
