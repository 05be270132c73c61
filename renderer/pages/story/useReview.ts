import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import { NOTHING_TO_REVIEW, type Review, readReview } from "../../editor/reviewing.ts";
import { runMarks } from "../../editor/runMarks.ts";

/** Milliseconds between two looks: reading the text is not for every key. */
const PAUSE = 250;

/** Suggestions and comments as they stand in the text, soon after each change of them. */
export function useReview(editor: LexicalEditor | undefined): Review {
  const [review, setReview] = useState<Review>(NOTHING_TO_REVIEW);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const look = (): void => {
      timer = undefined;
      last = performance.now();
      setReview((before) => {
        const now = readReview(editor);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    };
    const stop = runMarks(editor)?.listen(() => {
      timer ??= setTimeout(look, Math.max(0, last + PAUSE - performance.now()));
    });
    look();
    return () => {
      stop?.();
      clearTimeout(timer);
    };
  }, [editor]);
  return review;
}
