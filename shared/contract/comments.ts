import { z } from "zod";
import { Comment } from "#shared/domain/comment.ts";
import { Id, StoryId } from "#shared/domain/ids.ts";
import { command, query } from "./defineContract.ts";

const Words = z.string().trim().min(1).max(4000);
const Which = z.object({ storyId: StoryId, id: Id });

/** The place of a comment is in the story's text, as its id on the words; what was said about them is here. */
export const commentsContract = {
  /** A story's comments, the oldest first. */
  "comments.list": query(z.object({ storyId: StoryId }), z.array(Comment)),
  /** @throws `notFound` without the story; `input.invalid` for an id that another comment has */
  "comments.add": command(Which.extend({ quote: z.string().max(400), text: Words }), Comment),
  /** Opens a settled comment again. */
  "comments.reply": command(Which.extend({ text: Words }), Comment),
  "comments.resolve": command(Which.extend({ isResolved: z.boolean() }), Comment),
  /** Takes back a comment with its answers, or an answer: only one's own. */
  "comments.remove": command(Which, z.object({})),
};
