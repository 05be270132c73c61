import { z } from "zod";
import { AssociatedValue, Instrument } from "#shared/domain/instrument.ts";
import { command, query } from "./defineContract.ts";

const ric = z.string().min(1).max(32);

/** A place in a paragraph that may be tagged; offsets are UTF-16 code units, half open. */
export const Suggestion = z.object({
  kind: z.enum(["code", "name"]),
  start: z.int(),
  end: z.int(),
  /** What it may stand for, best first. A code that no list knows stands alone, unverified, under its own name. */
  candidates: z.array(Instrument.pick({ ric: true, name: true, venue: true, verified: true })),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** Why a line of a desk's list was left out. */
export const ImportProblem = z.object({
  /** From 1. */
  line: z.int(),
  problem: z.enum(["unreadable", "noRicColumn", "noRic", "badRic", "badIsin", "noName", "twice", "tooLong"]),
  /** What stood there. */
  value: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const instrumentsContract = {
  "instruments.search": query(
    z.object({ text: z.string().max(100), limit: z.int().min(1).max(50).default(12) }),
    z.array(Instrument),
  ),
  /** The line for "Valeurs associées", with the newest quote the store has. */
  "instruments.value": query(z.object({ ric: z.string().max(32) }), AssociatedValue),
  /** Codes, names and aliases in one paragraph, in order and apart from each other. */
  "instruments.detect": query(z.object({ text: z.string().max(100_000) }), z.array(Suggestion)),
  /** The desk's own list, which comes before what ships with the program. */
  "instruments.own": query(z.object({}), z.array(Instrument)),
  /**
   * Takes a desk's list: CSV with a header (ric, name, ticker, isin, aliases), a JSON array of such objects, or one object
   * a line. A row names a new instrument or renames a known one. Bad rows are left out and told.
   */
  "instruments.import": command(
    z.object({ text: z.string().max(10_000_000) }),
    z.object({ added: z.int(), changed: z.int(), same: z.int(), problems: z.array(ImportProblem) }),
  ),
  /** Takes instruments off the desk's own list. */
  "instruments.forget": command(z.object({ rics: z.array(ric).max(100_000) }), z.object({ forgotten: z.int() })),
};
