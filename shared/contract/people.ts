import { z } from "zod";
import { Credit } from "#shared/domain/credits.ts";
import { DeskPerson, LikelySame } from "#shared/domain/deskPerson.ts";
import { Id } from "#shared/domain/ids.ts";
import { command, query } from "./defineContract.ts";

/** What is known of somebody who may be credited. */
export const ProposedPerson = DeskPerson.pick({ name: true, initials: true, role: true });
export type ProposedPerson = z.infer<typeof ProposedPerson>;

/** A line of a file that could not be taken, and what of it. */
export const PeopleProblem = z.object({
  line: z.int(),
  code: z.enum(["noNameColumn", "noName", "badRole", "badLanguage", "badField", "twice"]),
  text: z.string(),
});
export type PeopleProblem = z.infer<typeof PeopleProblem>;

export const peopleContract = {
  /** The directory by name; `text` is looked for in names, initials, aliases and desks. */
  "people.list": query(
    z.object({ text: z.string().max(100).default(""), limit: z.int().min(1).max(500).default(100) }),
    z.object({ rows: z.array(DeskPerson), total: z.int() }),
  ),
  /** Adds somebody, or changes the entry that has the id. A name or alias that another entry has is refused. */
  "people.save": command(z.object({ person: DeskPerson.partial({ id: true }) }), DeskPerson),
  "people.remove": command(z.object({ id: Id }), z.object({ removed: z.boolean() })),
  /** Entries that may be one person. Nothing is merged by itself. */
  "people.likelySame": query(z.object({}), z.array(LikelySame)),
  /** Keeps one entry; the other's name and aliases become aliases, and its gaps are filled. */
  "people.merge": command(z.object({ keep: Id, drop: Id }), DeskPerson),
  /** Reads the directory's own CSV, or a list with a column of names; a line that cannot be taken is told. */
  "people.import": command(
    z.object({ text: z.string().max(20_000_000) }),
    z.object({
      added: z.int(),
      changed: z.int(),
      same: z.int(),
      problems: z.array(PeopleProblem),
    }),
  ),
  "people.export": query(z.object({}), z.object({ text: z.string() })),
  /** Aliases become the person's name, and initials that one person alone has become the person. */
  "people.resolve": query(z.object({ credits: z.array(Credit).max(200) }), z.array(Credit)),
};
