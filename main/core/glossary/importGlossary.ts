import type { GlossaryProblem, UnreadField } from "#shared/contract/glossary.ts";
import { conceptsOf, putConcept } from "../store/glossaryStore.ts";
import type { WriteDb } from "../store/sql.ts";
import { renewGlossary } from "./deskGlossary.ts";
import { readGlossary } from "./readGlossary.ts";

export type ImportedGlossary = {
  added: number;
  changed: number;
  same: number;
  problems: GlossaryProblem[];
  notRead: UnreadField[];
};

/**
 * Takes a file's entries into a list. One transaction: a crash leaves the list as it was.
 * @throws AppError `wire.*` for XML that cannot be read
 */
export function importGlossary(db: WriteDb, listId: string, text: string, fileName: string): ImportedGlossary {
  const { concepts, problems, notRead } = readGlossary(text, fileName);
  const imported: ImportedGlossary = { added: 0, changed: 0, same: 0, problems: [...problems], notRead: [...notRead] };
  db.transaction(() => {
    const before = new Map(conceptsOf(db, listId).map((one) => [one.key, JSON.stringify(one)]));
    for (const concept of concepts) {
      const old = before.get(concept.key);
      if (old === JSON.stringify(concept)) imported.same++;
      else {
        putConcept(db, listId, concept);
        if (old === undefined) imported.added++;
        else imported.changed++;
      }
    }
  });
  renewGlossary(db);
  return imported;
}
