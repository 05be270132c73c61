import type { Pair } from "../domain/pair.ts";

export type PairState = "empty" | "draft" | "done";

/** A short mark of a text: FNV-1a in 52 bits. Two texts of one block with the same mark are not met in practice. */
export function markOf(text: string): string {
  const prime = 0x01000193;
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), prime);
    high = Math.imul(high ^ (text.charCodeAt(at) + 1), prime);
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 12).toString(36)}`;
}

/** How far a pair's translation is. @param textOf the words of a block, "" when it has none */
export function stateOf(pair: Pair, textOf: (id: string) => string): PairState {
  const text = targetText(pair, textOf);
  if (text.trim() === "") return "empty";
  return pair.done === markOf(text) ? "done" : "draft";
}

/** The words of a pair's translation, its blocks on lines of their own. */
export const targetText = ({ target }: Pair, textOf: (id: string) => string): string => target.map(textOf).join("\n");
