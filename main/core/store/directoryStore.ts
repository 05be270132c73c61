import { DeskPerson, foldedName } from "#shared/domain/deskPerson.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type Row = { readonly id: string; readonly json: string };

const stored = ({ id, json }: Row): DeskPerson => parseStored(DeskPerson, json, `person ${id}`);

/** The directory by name. @param text looked for in names, aliases, initials and desks; empty for everybody */
export function directoryPeople(db: ReadDb, text = "", limit = 100_000): DeskPerson[] {
  return db
    .all<Row>(sql`
      SELECT id, json FROM desk_person WHERE instr(folded, ${foldedName(text)}) > 0 OR ${foldedName(text)} = ''
      ORDER BY sort_name, id LIMIT ${limit}`)
    .map(stored);
}

export const countPeople = (db: ReadDb, text = ""): number =>
  db.get<{ total: number }>(sql`
    SELECT count(*) AS total FROM desk_person
    WHERE instr(folded, ${foldedName(text)}) > 0 OR ${foldedName(text)} = ''`)?.total ?? 0;

export function personById(db: ReadDb, id: string): DeskPerson | undefined {
  const row = db.get<Row>(sql`SELECT id, json FROM desk_person WHERE id = ${id}`);
  return row && stored(row);
}

/** Everybody whose name or alias this is. */
export const peopleCalled = (db: ReadDb, name: string): DeskPerson[] => peopleOf(db, foldedName(name));

/** Everybody who signs with these initials. */
export const peopleSigning = (db: ReadDb, initials: string): DeskPerson[] => peopleOf(db, initialsKey(initials));

/** Puts somebody in, or in place of the entry with the id. */
export function putPerson(db: WriteDb, person: DeskPerson): void {
  const { id, name, initials, desks, aliases } = person;
  const search = [name, ...aliases, initials, ...desks].map(foldedName).join("\n");
  db.transaction(() => {
    db.run(sql`
      INSERT INTO desk_person (id, sort_name, folded, json)
      VALUES (${id}, ${foldedName(name)}, ${search}, ${JSON.stringify(person)})
      ON CONFLICT (id) DO UPDATE SET sort_name = excluded.sort_name, folded = excluded.folded, json = excluded.json`);
    db.run(sql`DELETE FROM desk_person_key WHERE person_id = ${id}`);
    const keys = [name, ...aliases].map(foldedName).filter((key) => key !== "");
    for (const key of new Set(initials === "" ? keys : [...keys, initialsKey(initials)])) {
      db.run(sql`INSERT INTO desk_person_key (key, person_id) VALUES (${key}, ${id})`);
    }
  });
}

/** @returns whether the entry was there */
export const removePerson = (db: WriteDb, id: string): boolean =>
  db.run(sql`DELETE FROM desk_person WHERE id = ${id}`).changes > 0;

const initialsKey = (initials: string): string => `=${initials.toLowerCase()}`;

const peopleOf = (db: ReadDb, key: string): DeskPerson[] =>
  db
    .all<Row>(sql`
      SELECT p.id, p.json FROM desk_person_key k JOIN desk_person p ON p.id = k.person_id
      WHERE k.key = ${key} ORDER BY p.sort_name, p.id`)
    .map(stored);
