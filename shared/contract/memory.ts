import { z } from "zod";
import { Language } from "#shared/domain/language.ts";
import { MemoryEntry, MemoryMatch, MemoryShelf } from "#shared/domain/memory.ts";
import { command, query } from "./defineContract.ts";

const text = z.string().max(20_000);
const pair = { from: Language, to: Language };
const job = z.int();

/** Units read so far, new, known before, and left out because they have one language or no letter. */
export const ImportCounts = z.object({ read: z.int(), added: z.int(), known: z.int(), skipped: z.int() });
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A file of a story, or a text that was pasted, with a name for it. */
export const AlignSide = z.object({ name: z.string().min(1).max(300), base64: z.base64().max(4_000_000) });
export type AlignSide = z.infer<typeof AlignSide>;

/** `isSure`: one paragraph beside one, and every figure agrees. */
export const AlignedPair = z.object({ source: text, target: text, isSure: z.boolean() });
export type AlignedPair = z.infer<typeof AlignedPair>;

export const AlignedTexts = z.object({
  ...pair,
  pairs: z.array(AlignedPair),
  /** Paragraphs that nothing on the other side stands for. */
  alone: z.object({ source: z.int(), target: z.int() }),
});
export type AlignedTexts = z.infer<typeof AlignedTexts>;

export const memoryContract = {
  /** The memory's best matches for one paragraph, best first. `ms` is the time it took. */
  "memory.lookUp": query(
    z.object({
      text,
      ...pair,
      /** The source's paragraphs around it, for a context match. */
      before: text.optional(),
      after: text.optional(),
      /** Least likeness, 0 to 1. */
      min: z.number().min(0.5).max(1).default(0.7),
      limit: z.int().min(1).max(20).default(5),
    }),
    z.object({ matches: z.array(MemoryMatch), ms: z.number() }),
  ),
  /** Entries that have all the words on one side; the last word may be begun only. */
  "memory.search": query(
    z.object({
      text: z.string().max(200),
      ...pair,
      side: z.enum(["source", "target", "both"]).default("both"),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.array(MemoryEntry),
  ),
  /** Keeps paragraphs and their translations; the next look-up finds them. */
  "memory.learn": command(
    z.object({
      ...pair,
      pairs: z
        .array(z.object({ source: text, target: text, before: text.optional(), after: text.optional() }))
        .max(2000),
      /** `aligned`: a machine paired them and nobody has looked. */
      origin: z.enum(["story", "hand", "aligned"]).default("story"),
      /** Where they go; by itself where the person's settings say. */
      shelf: MemoryShelf.optional(),
    }),
    z.object({ added: z.int(), known: z.int() }),
  ),
  /** Lays a published story beside its translation, to be looked at; `memory.learn` keeps what is right. */
  "memory.align": query(z.object({ source: AlignSide, target: AlignSide }), AlignedTexts),
  /** Puts other words into one side of an entry. */
  "memory.correct": command(z.object({ id: z.int(), language: Language, text: text.min(1) }), z.object({})),
  "memory.forget": command(z.object({ ids: z.array(z.int()).max(1000) }), z.object({ forgotten: z.int() })),
  /** Gives entries of one's own to the desk, or takes them back. */
  "memory.shelve": command(
    z.object({ ids: z.array(z.int()).max(1000), shelf: MemoryShelf }),
    z.object({ moved: z.int() }),
  ),
  /** How far a large memory reads itself anew, after a crash; null when it answers. */
  "memory.reading": query(z.object({}), z.object({ percent: z.int().min(0).max(100).nullable() })),
  "memory.counts": query(
    z.object({}),
    z.object({
      units: z.int(),
      pairs: z.array(z.object({ languages: z.array(Language), shelf: MemoryShelf, units: z.int() })),
      /** What the indexes take of this machine's memory now. */
      bytes: z.int(),
    }),
  ),
  /** A TMX file comes in pieces, so that it may be large, show its progress and be cancelled. */
  "memory.importStart": command(
    z.object({ name: z.string().max(500), shelf: MemoryShelf.default("desk") }),
    z.object({ job }),
  ),
  "memory.importFeed": command(z.object({ job, base64: z.base64().max(1_500_000) }), ImportCounts),
  "memory.importEnd": command(z.object({ job }), ImportCounts),
  /** Takes back all that the import added. */
  "memory.importCancel": command(z.object({ job }), z.object({})),
  /** A shelf of the memory as TMX 1.4b in pieces; the last one is followed by an answer with `isEnd`. */
  "memory.exportStart": command(z.object({ shelf: MemoryShelf.default("desk") }), z.object({ job, total: z.int() })),
  "memory.exportNext": command(z.object({ job }), z.object({ text: z.string(), units: z.int(), isEnd: z.boolean() })),
};
