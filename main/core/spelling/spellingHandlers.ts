import type { spellingContract } from "#shared/contract/spelling.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { KnownWord } from "#shared/domain/knownWord.ts";
import type { HandlersOf } from "../context.ts";
import { addKnownWord, knownWords, removeKnownWord } from "../store/knownWordStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { noStory, storyHead } from "../store/storyStore.ts";

export const spellingHandlers: HandlersOf<typeof spellingContract> = {
  "spelling.words": ({ storyId }, { db, actor }) => knownWords(db, actor().id, storyId),
  "spelling.add": (known, { db, actor, now, emit }) => {
    checkHolder(db, known);
    addKnownWord(db, known, actor().id, new Date(now()).toISOString());
    emit({ name: "spelling.changed" });
    return {};
  },
  "spelling.remove": (known, { db, actor, emit }) => {
    const removed = removeKnownWord(db, known, actor().id);
    if (removed) emit({ name: "spelling.changed" });
    return { removed };
  },
};

/** @throws AppError `input.invalid` for a story's word without its story; `notFound` for a story that is not there */
function checkHolder(db: ReadDb, { scope, storyId }: KnownWord): void {
  if (scope !== "story") return;
  if (!storyId) throw new AppError("input.invalid", "A word of a story needs its story.");
  if (!storyHead(db, storyId)) throw noStory(storyId);
}
