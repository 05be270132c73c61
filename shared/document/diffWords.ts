import { diffArrays } from "diff";

export type WordPiece = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Words, figures with their separators ("1.234,5" is one), blanks, and single signs. */
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|\s+|./gsu;

export const wordsOf = (text: string): string[] => text.match(TOKEN) ?? [];

/**
 * What was taken from one text and put into the other, word by word. A figure changes as a whole, so that a reader sees
 * "2.4" become "1.4" and not a digit.
 */
export function diffWords(before: string, after: string): WordPiece[] {
  return joined(
    diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value.join(""),
    })),
  );
}

/** A blank alone between two changes belongs to them: three changed words in a row are one change. */
function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const done: WordPiece[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed !== "") done.push({ kind: "removed", text: removed });
    if (added !== "") done.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isBridge = kind === "same" && /^\s+$/.test(text) && removed + added !== "" && at < pieces.length - 1;
    if (kind === "removed" || isBridge) removed += text;
    if (kind === "added" || isBridge) added += text;
    if (kind !== "same" || isBridge) continue;
    flush();
    done.push({ kind, text });
  }
  flush();
  return done;
}
