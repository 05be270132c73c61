import { withRoom } from "./growing.ts";
import type { IndexParts } from "./indexParts.ts";

/** Numbers for words. */
export type Vocabulary = {
  /** The number of a word, a new one for a new word. */
  idFor(word: string): number;
  /** The number of a word, or `UNKNOWN`. */
  find(word: string): number;
  /** The numbers of the words that begin so; at most a few hundred. */
  starting(text: string): number[];
  /** What a shared word counts: its signs and the blank behind it, at most 16. */
  weight(id: number): number;
  count(): number;
  /** The words and their numbers, for a file. */
  parts(): Pick<IndexParts, "spellings" | "ids">;
  /** Bytes of memory, near enough. */
  size(): number;
};

export const UNKNOWN = -1;

const MOST_STARTING = 300;
/** What a short string and its place in a Map take: header, 8 bytes of Latin-1 on average, three cells. */
const BYTES_A_WORD = 64;

/** Accents do not tell words apart: wire copy writes "Etats-Unis", sites "États-Unis". */
export function createVocabulary(kept?: Pick<IndexParts, "spellings" | "ids">): Vocabulary {
  const ids = new Map<string, number>();
  let weights = new Uint8Array(0);
  let folded = 0;
  if (kept && kept.ids.length > 0) {
    for (const [at, word] of new TextDecoder().decode(kept.spellings).split("\n").entries())
      put(word, kept.ids[at] ?? 0);
  }

  function put(word: string, id: number): void {
    folded = Math.max(folded, id + 1);
    weights = withRoom(weights, folded);
    weights[id] = Math.min(word.length + 1, 16);
    ids.set(word, id);
  }

  function idFor(word: string): number {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const plain = withoutAccents(word);
    const id = ids.get(plain) ?? folded;
    put(plain, id);
    if (plain !== word) put(word, id);
    return id;
  }

  const find = (word: string): number => ids.get(word) ?? ids.get(withoutAccents(word)) ?? UNKNOWN;

  function starting(text: string): number[] {
    const plain = withoutAccents(text);
    const found = new Set<number>();
    for (const [word, id] of ids) {
      if (word.startsWith(plain)) found.add(id);
      if (found.size === MOST_STARTING) break;
    }
    return [...found];
  }

  return {
    idFor,
    find,
    starting,
    weight: (id) => weights[id] ?? 0,
    count: () => folded,
    parts: () => ({
      spellings: new TextEncoder().encode([...ids.keys()].join("\n")),
      ids: Uint32Array.from(ids.values()),
    }),
    size: () => ids.size * BYTES_A_WORD + weights.byteLength,
  };
}

function withoutAccents(word: string): string {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) > 0x7f) return word.normalize("NFD").replace(/\p{M}/gu, "");
  }
  return word;
}
