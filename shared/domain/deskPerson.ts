import { z } from "zod";
import { CreditRole } from "./credits.ts";
import { Id } from "./ids.ts";
import { Language } from "./language.ts";

/** What somebody does when nothing else is said: a desk or initials are no job. */
export const DefaultRole = CreditRole.exclude(["desk", "initials"]);
export type DefaultRole = z.infer<typeof DefaultRole>;

const shortText = (longest: number) => z.string().trim().min(1).max(longest);

/** Somebody whom the desk knows: how she signs, where she works, what she does. */
export const DeskPerson = z.object({
  id: Id,
  name: shortText(200),
  initials: z.string().trim().max(8).default(""),
  desks: z.array(shortText(120)).max(20).default([]),
  languages: z.array(Language).max(6).default([]),
  role: DefaultRole.optional(),
  /** Other spellings and former names; each stands for this person alone. */
  aliases: z.array(shortText(200)).max(50).default([]),
});
export type DeskPerson = z.infer<typeof DeskPerson>;

/** Two entries that may be one person, and what makes one think so. */
export const LikelySame = z.object({ one: DeskPerson, other: DeskPerson, why: z.enum(["name", "initials"]) });
export type LikelySame = z.infer<typeof LikelySame>;

/** A name in the shape in which two spellings of it meet: no case, no accents, one blank between its parts. */
export const foldedName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s\p{Pd}]+/u)
    .filter((part) => part !== "")
    .join(" ");
