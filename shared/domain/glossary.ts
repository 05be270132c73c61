import { z } from "zod";
import { LANGUAGES } from "./language.ts";

const Language = z.enum(LANGUAGES);

/** Whether a word may be used: the one to prefer, one that is allowed beside it, one that must not be printed. */
export const TermStatus = z.enum(["preferred", "admitted", "forbidden"]);
export type TermStatus = z.infer<typeof TermStatus>;

/** One wording of a thing in one language. */
export const Term = z.object({
  language: Language,
  text: z.string().trim().min(1).max(200),
  status: TermStatus.default("preferred"),
});
export type Term = z.infer<typeof Term>;

/** One thing and its names, as a term base knows it (TBX calls it a concept entry). */
export const Concept = z.object({
  /** The list's own key, kept over export and import. */
  key: z.string().min(1).max(300),
  /** "marchés", "défense". */
  subject: z.string().max(200).default(""),
  note: z.string().max(2000).default(""),
  terms: z.array(Term).min(1).max(60),
});
export type Concept = z.infer<typeof Concept>;

/** A named list of concepts. Of two lists that name the same thing, the one that stands first is right. */
export const GlossaryList = z.object({ id: z.string(), name: z.string(), concepts: z.int() });
export type GlossaryList = z.infer<typeof GlossaryList>;
