import type { PeopleProblem } from "#shared/contract/people.ts";
import type { DeskPerson } from "#shared/domain/deskPerson.ts";
import { newId } from "#shared/domain/ids.ts";
import { peopleCalled, putPerson } from "../store/directoryStore.ts";
import type { WriteDb } from "../store/sql.ts";
import { type PersonLine, readPeople } from "./peopleCsv.ts";

export type ImportedPeople = { added: number; changed: number; same: number; problems: PeopleProblem[] };

/** Takes a file's people into the directory. One transaction: a crash leaves it as it was. @param now ms since 1970 */
export function importPeople(db: WriteDb, text: string, now: number): ImportedPeople {
  const { rows, problems } = readPeople(text);
  const imported: ImportedPeople = { added: 0, changed: 0, same: 0, problems: [...problems] };
  db.transaction(() => {
    for (const { line, person } of rows) {
      const [known, ...others] = peopleCalled(db, person.name);
      if (others.length > 0) imported.problems.push({ line, code: "twice", text: person.name });
      else if (!known) {
        putPerson(db, { id: newId(now), ...person });
        imported.added++;
      } else {
        const next = filledIn(known, person);
        if (JSON.stringify(next) === JSON.stringify(known)) imported.same++;
        else {
          putPerson(db, next);
          imported.changed++;
        }
      }
    }
  });
  imported.problems.sort((a, b) => a.line - b.line);
  return imported;
}

/** What the file says counts; what it leaves empty stays. The known name stays too: the file may have an alias. */
function filledIn(known: DeskPerson, line: PersonLine): DeskPerson {
  return {
    ...known,
    initials: line.initials || known.initials,
    desks: line.desks.length > 0 ? line.desks : known.desks,
    languages: line.languages.length > 0 ? line.languages : known.languages,
    ...(line.role ? { role: line.role } : {}),
    aliases: [...new Set([...known.aliases, ...line.aliases])].slice(0, 50),
  };
}
