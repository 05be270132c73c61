import type { RevisionInfo } from "./story.ts";

/** Work that rests this long has come to a point worth going back to. Milliseconds. */
const PAUSE = 10 * 60_000;

/**
 * The revisions worth showing among those that autosave makes: named ones, the first and the newest, the one that readers
 * see, the last one before a pause, and the last one before somebody else went on.
 * @param revisions newest first @returns some of them, newest first
 */
export function checkpoints(revisions: readonly RevisionInfo[], publishedRev?: number): RevisionInfo[] {
  return revisions.filter((revision, at) => {
    const next = revisions[at - 1];
    if (!next || at === revisions.length - 1) return true;
    return (
      revision.name !== undefined ||
      revision.rev === publishedRev ||
      Date.parse(next.at) - Date.parse(revision.at) >= PAUSE ||
      next.by.id !== revision.by.id
    );
  });
}
