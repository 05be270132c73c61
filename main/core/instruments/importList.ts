import type { ImportProblem } from "#shared/contract/instruments.ts";
import { ownInstruments, putOwnInstrument } from "../store/ownInstrumentStore.ts";
import type { WriteDb } from "../store/sql.ts";
import { renewDirectory } from "./deskDirectory.ts";
import { instrumentByRic } from "./directory.ts";
import { readList } from "./readList.ts";

export type Imported = { added: number; changed: number; same: number; problems: ImportProblem[] };

/**
 * Takes a list of instruments into the desk's own. A known code may come without a name and then only gains what the row
 * says. One transaction: a crash leaves the list as it was.
 */
export function importList(db: WriteDb, text: string): Imported {
  const { rows, problems } = readList(text);
  const imported: Imported = { added: 0, changed: 0, same: 0, problems: [...problems] };
  db.transaction(() => {
    const before = new Map(ownInstruments(db).map((one) => [one.ric, JSON.stringify(one)]));
    for (const { line, one } of rows) {
      const old = before.get(one.ric);
      if (one.name === undefined && !instrumentByRic(one.ric)) {
        imported.problems.push({ line, problem: "noName", value: one.ric });
      } else if (old === JSON.stringify(one)) imported.same++;
      else {
        putOwnInstrument(db, one);
        if (old === undefined) imported.added++;
        else imported.changed++;
      }
    }
  });
  renewDirectory(db);
  imported.problems.sort((a, b) => a.line - b.line);
  return imported;
}
