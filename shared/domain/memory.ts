import { z } from "zod";
import { Language } from "./language.ts";

/** Where an entry of the translation memory comes from. */
export const MEMORY_ORIGINS = ["story", "hand", "aligned", "tmx"] as const;
export const MemoryOrigin = z.enum(MEMORY_ORIGINS);
export type MemoryOrigin = z.infer<typeof MemoryOrigin>;

/** Whose memory an entry stands in: what the whole desk goes by, or what one translator keeps for herself. */
export const MEMORY_SHELVES = ["desk", "own"] as const;
export const MemoryShelf = z.enum(MEMORY_SHELVES);
export type MemoryShelf = z.infer<typeof MemoryShelf>;

/** What a text and its translation are, side by side. */
export const MemoryEntry = z.object({
  id: z.int(),
  from: Language,
  to: Language,
  source: z.string(),
  target: z.string(),
  origin: MemoryOrigin,
  shelf: MemoryShelf,
  author: z.string(),
  /** Milliseconds since 1970 of the last change. */
  changed: z.int(),
  /** How often it was learnt again. */
  uses: z.int(),
});
export type MemoryEntry = z.infer<typeof MemoryEntry>;

/** Points taken off a match, and why. */
export const MemoryPenalty = z.object({ kind: z.enum(["age", "author", "alignment"]), points: z.int() });
export type MemoryPenalty = z.infer<typeof MemoryPenalty>;

/** A figure of today that stands in the proposal, in UTF-16 units of the proposal, and what the memory had there. */
export const SwappedFigure = z.object({ start: z.int(), end: z.int(), was: z.string() });
export type SwappedFigure = z.infer<typeof SwappedFigure>;

/** What the memory has for a text. */
export const MemoryMatch = MemoryEntry.extend({
  /**
   * `context`: the same text between the same neighbours; `exact`: the same text; `figures`: the same but for figures and
   * codes; `fuzzy`: like it.
   */
  kind: z.enum(["context", "exact", "figures", "fuzzy"]),
  /** 0 to 100, 99 for figures alone; before penalties. */
  score: z.int(),
  /** Three looks at the likeness, each 0 to 100: signs with any figure alike, words, and the figures themselves. */
  scores: z.object({ text: z.int(), words: z.int(), figures: z.int() }),
  penalties: z.array(MemoryPenalty),
  /** The translation with today's figures and codes in it. */
  proposal: z.string(),
  swapped: z.array(SwappedFigure),
  /** Whether every figure that differs could be put in. */
  isComplete: z.boolean(),
});
export type MemoryMatch = z.infer<typeof MemoryMatch>;
