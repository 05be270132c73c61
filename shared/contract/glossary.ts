import { z } from "zod";
import { Concept, GlossaryList } from "#shared/domain/glossary.ts";
import { StoryId } from "#shared/domain/ids.ts";
import { command, query } from "./defineContract.ts";

/** Why an entry of a file was left out; `line` counts from 1 and is missing where the file has no lines of its own. */
export const GlossaryProblem = z.object({
  line: z.int().optional(),
  problem: z.enum(["unreadable", "noLanguageColumn", "noTerm", "tooLong", "twice"]),
  value: z.string(),
});
export type GlossaryProblem = z.infer<typeof GlossaryProblem>;

/** A field or a language of a file that is not taken in, and in how many places it stands. */
export const UnreadField = z.object({ name: z.string(), count: z.int() });
export type UnreadField = z.infer<typeof UnreadField>;

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(80);

/** A term of the source and what the glossary wants for it in the story's language. */
export const StoryTerm = z.object({
  /** As it stands in the source. */
  source: z.string(),
  /** Places in the source's blocks: which block, and the span in its text, in UTF-16 units. */
  places: z.array(z.object({ block: z.int(), start: z.int(), end: z.int() })),
  /** Preferred wordings first. */
  targets: z.array(z.string()),
  forbidden: z.array(z.string()),
  /** The wording that the story uses. */
  used: z.string().optional(),
  subject: z.string(),
  note: z.string(),
  list: z.string(),
});
export type StoryTerm = z.infer<typeof StoryTerm>;

export const glossaryContract = {
  /** The lists in the order in which they count. */
  "glossary.lists": query(z.object({}), z.array(GlossaryList)),
  "glossary.addList": command(z.object({ name }), z.object({ id })),
  /** New name, new order, or both; `order` names lists from the one that counts most. */
  "glossary.changeLists": command(
    z.object({ rename: z.object({ id, name }).optional(), order: z.array(id).max(1000).optional() }),
    z.object({}),
  ),
  /** Takes a list away with every term in it. */
  "glossary.removeList": command(z.object({ id }), z.object({ removed: z.boolean() })),
  "glossary.search": query(
    z.object({
      listId: id,
      text: z.string().max(200),
      limit: z.int().min(1).max(200).default(50),
      offset: z.int().min(0).default(0),
    }),
    z.object({ concepts: z.array(Concept), total: z.int() }),
  ),
  "glossary.put": command(z.object({ listId: id, concept: Concept }), z.object({})),
  "glossary.remove": command(z.object({ listId: id, key: z.string() }), z.object({ removed: z.boolean() })),
  /** Takes a file's text: TBX (version 2 or 3, any vocabulary), or CSV with a column for each language. One transaction. */
  "glossary.import": command(
    z.object({ listId: id, fileName: z.string().max(300), text: z.string().max(20_000_000) }),
    z.object({
      added: z.int(),
      changed: z.int(),
      same: z.int(),
      problems: z.array(GlossaryProblem),
      notRead: z.array(UnreadField),
    }),
  ),
  "glossary.export": query(z.object({ listId: id, kind: z.enum(["tbx", "csv"]) }), z.object({ text: z.string() })),
  /** What the glossary knows of a translation's source, in the order of the source. Empty for a story without one. */
  "glossary.storyTerms": query(z.object({ storyId: StoryId }), z.array(StoryTerm)),
};
