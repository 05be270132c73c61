import type { peopleContract } from "#shared/contract/people.ts";
import { type DeskPerson, foldedName } from "#shared/domain/deskPerson.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId } from "#shared/domain/ids.ts";
import type { HandlersOf } from "../context.ts";
import { countPeople, directoryPeople, personById, putPerson, removePerson } from "../store/directoryStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { importPeople } from "./importPeople.ts";
import { likelySame } from "./likelySame.ts";
import { writePeople } from "./peopleCsv.ts";
import { resolveCredits } from "./resolveCredits.ts";

const personOrThrow = (db: ReadDb, id: string): DeskPerson => {
  const person = personById(db, id);
  if (!person) throw new AppError("notFound", "This person is not in the directory.", { id });
  return person;
};

export const peopleHandlers: HandlersOf<typeof peopleContract> = {
  "people.list": ({ text, limit }, core) => ({
    rows: directoryPeople(core.db, text, limit),
    total: countPeople(core.db, text),
  }),
  "people.save": ({ person }, core) => {
    if (person.id) personOrThrow(core.db, person.id);
    const saved = { ...person, id: person.id ?? newId(core.now()) };
    putPerson(core.db, saved);
    core.emit({ name: "people.changed" });
    return saved;
  },
  "people.remove": ({ id }, core) => {
    const removed = removePerson(core.db, id);
    if (removed) core.emit({ name: "people.changed" });
    return { removed };
  },
  "people.likelySame": (_, core) => likelySame(directoryPeople(core.db)),
  "people.merge": ({ keep, drop }, core) => {
    const merged = keep === drop ? personOrThrow(core.db, keep) : mergedOf(core.db, keep, drop);
    core.db.transaction(() => {
      if (keep !== drop) removePerson(core.db, drop);
      putPerson(core.db, merged);
    });
    core.emit({ name: "people.changed" });
    return merged;
  },
  "people.import": ({ text }, core) => {
    const imported = importPeople(core.db, text, core.now());
    if (imported.added + imported.changed > 0) core.emit({ name: "people.changed" });
    return imported;
  },
  "people.export": (_, core) => ({ text: writePeople(directoryPeople(core.db)) }),
  "people.resolve": ({ credits }, core) => resolveCredits(core.db, credits),
};

/** One entry with everything that either has; where both say something the kept one is right. */
function mergedOf(db: ReadDb, keep: string, drop: string): DeskPerson {
  const kept = personOrThrow(db, keep);
  const other = personOrThrow(db, drop);
  const role = kept.role ?? other.role;
  const names = [...kept.aliases, other.name, ...other.aliases];
  const byKey = new Map(names.map((name) => [name.normalize("NFC"), name]));
  byKey.delete(kept.name.normalize("NFC"));
  return {
    ...kept,
    initials: kept.initials || other.initials,
    desks: [...new Set([...kept.desks, ...other.desks])].slice(0, 20),
    languages: [...new Set([...kept.languages, ...other.languages])],
    ...(role ? { role } : {}),
    aliases: [...byKey.values()].filter((name) => foldedName(name) !== "").slice(0, 50),
  };
}
