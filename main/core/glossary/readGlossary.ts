import { createHash } from "node:crypto";
import type { GlossaryProblem, UnreadField } from "#shared/contract/glossary.ts";
import { Concept, type Term } from "#shared/domain/glossary.ts";
import { readCsvGlossary } from "./readCsvGlossary.ts";
import { readTbx } from "./readTbx.ts";

/** A concept as a file has it: nothing is checked yet. */
export type ReadEntry = {
  readonly line?: number;
  readonly key?: string;
  readonly subject?: string;
  readonly note?: string;
  readonly terms: readonly Term[];
};
export type ReadEntries = {
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly GlossaryProblem[];
  readonly notRead?: readonly UnreadField[];
};
export type ReadGlossary = {
  readonly concepts: readonly Concept[];
  readonly problems: readonly GlossaryProblem[];
  /** What stands in the file's entries and has no place in the desk's. */
  readonly notRead: readonly UnreadField[];
};

/**
 * Reads a term base: XML is TBX, anything else a table. An entry that cannot be taken is told and left out.
 * @throws AppError `wire.*` for XML that is damaged, too large, or declares entities
 */
export function readGlossary(text: string, fileName: string): ReadGlossary {
  const isXml = /^\ufeff?\s*</.test(text);
  const { entries, problems, notRead = [] }: ReadEntries = isXml ? readTbx(text, fileName) : readCsvGlossary(text);
  const concepts = new Map<string, Concept>();
  const found: GlossaryProblem[] = [...problems];
  for (const entry of entries) {
    const place = entry.line === undefined ? {} : { line: entry.line };
    const value = (entry.terms[0]?.text ?? entry.key ?? "").slice(0, 80);
    const concept = Concept.safeParse({ ...entry, key: entry.key ?? keyOf(entry.terms) });
    if (entry.terms.length === 0) found.push({ ...place, problem: "noTerm", value });
    else if (!concept.success) found.push({ ...place, problem: "tooLong", value });
    else if (concepts.has(concept.data.key)) found.push({ ...place, problem: "twice", value });
    else concepts.set(concept.data.key, concept.data);
  }
  return { concepts: [...concepts.values()], problems: found, notRead };
}

/** A file without keys is the same file when it comes again: an entry is known by its first wording. Fits an XML id. */
export const keyOf = ([first]: readonly Term[]): string =>
  first ? `${first.language}-${createHash("sha256").update(first.text).digest("hex").slice(0, 16)}` : "none";
