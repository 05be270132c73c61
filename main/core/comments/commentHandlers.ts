import type { commentsContract } from "#shared/contract/comments.ts";
import type { Comment } from "#shared/domain/comment.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { newId } from "#shared/domain/ids.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { addComment, commentsOf, removeComment, resolveComment } from "../store/commentStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { noStory, storyHead } from "../store/storyStore.ts";

const nowOf = (core: CoreContext): string => new Date(core.now()).toISOString();

export const commentHandlers: HandlersOf<typeof commentsContract> = {
  "comments.list": ({ storyId }, { db }) => commentsOf(db, storyId),
  "comments.add": ({ storyId, id, quote, text }, core) => {
    if (!storyHead(core.db, storyId)) throw noStory(storyId);
    if (saidIn(core.db, storyId).some((one) => one.id === id)) {
      throw new AppError("input.invalid", "Another comment has this id.", { id });
    }
    addComment(core.db, storyId, { id, quote, text, by: core.actor(), at: nowOf(core) });
    return told(core, storyId, id);
  },
  "comments.reply": ({ storyId, id, text }, core) => {
    commentOrThrow(core.db, storyId, id);
    core.db.transaction(() => {
      addComment(core.db, storyId, { id: newId(), parent: id, text, by: core.actor(), at: nowOf(core) });
      resolveComment(core.db, storyId, id, undefined);
    });
    return told(core, storyId, id);
  },
  "comments.resolve": ({ storyId, id, isResolved }, core) => {
    commentOrThrow(core.db, storyId, id);
    resolveComment(core.db, storyId, id, isResolved ? { by: core.actor(), at: nowOf(core) } : undefined);
    return told(core, storyId, id);
  },
  "comments.remove": ({ storyId, id }, core) => {
    const said = saidIn(core.db, storyId).find((one) => one.id === id);
    if (!said) throw noComment(id);
    if (said.by.id !== core.actor().id) {
      throw new AppError("input.invalid", "Only who wrote a comment can take it back; it can be settled instead.", {
        id,
      });
    }
    removeComment(core.db, storyId, id);
    core.emit({ name: "comments.changed", storyId });
    return {};
  },
};

/** Comments and answers alike. */
const saidIn = (db: ReadDb, storyId: StoryId): readonly Pick<Comment, "id" | "by">[] =>
  commentsOf(db, storyId).flatMap((one) => [one, ...one.replies]);

const noComment = (id: string): AppError => new AppError("notFound", "This comment is not there any more.", { id });

function commentOrThrow(db: ReadDb, storyId: StoryId, id: string): Comment {
  const found = commentsOf(db, storyId).find((one) => one.id === id);
  if (!found) throw noComment(id);
  return found;
}

function told(core: CoreContext, storyId: StoryId, id: string): Comment {
  core.emit({ name: "comments.changed", storyId });
  return commentOrThrow(core.db, storyId, id);
}
