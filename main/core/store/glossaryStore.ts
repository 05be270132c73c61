import { Concept, type GlossaryList } from "#shared/domain/glossary.ts";
import { newId } from "#shared/domain/ids.ts";
import { folded } from "../instruments/foldText.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, type Sql, sql, type WriteDb } from "./sql.ts";

export type StoredConcept = { readonly listId: string; readonly concept: Concept };
type Row = { readonly list_id: string; readonly key: string; readonly json: string };

/** The lists in the order in which they count. */
export const glossaryLists = (db: ReadDb): GlossaryList[] =>
  db.all<GlossaryList>(sql`
    SELECT id, name, (SELECT count(*) FROM glossary_concept c WHERE c.list_id = l.id) AS concepts
    FROM glossary_list l ORDER BY place, name`);

/** Begins a list behind the others. @returns its id */
export function addGlossaryList(db: WriteDb, name: string): string {
  const id = newId();
  db.run(sql`
    INSERT INTO glossary_list (id, name, place)
    VALUES (${id}, ${name}, (SELECT coalesce(max(place), 0) + 1 FROM glossary_list))`);
  return id;
}

/** @returns whether the list was there */
export const renameGlossaryList = (db: WriteDb, id: string, name: string): boolean =>
  db.run(sql`UPDATE glossary_list SET name = ${name} WHERE id = ${id}`).changes > 0;

/** Puts the lists in this order; those that it does not name come after it, as they stood. */
export function orderGlossaryLists(db: WriteDb, ids: readonly string[]): void {
  db.transaction(() => {
    const others = glossaryLists(db).filter(({ id }) => !ids.includes(id));
    [...ids, ...others.map(({ id }) => id)].forEach((id, place) => {
      db.run(sql`UPDATE glossary_list SET place = ${place} WHERE id = ${id}`);
    });
  });
}

/** Takes a list away with everything in it. @returns whether it was there */
export const removeGlossaryList = (db: WriteDb, id: string): boolean =>
  db.run(sql`DELETE FROM glossary_list WHERE id = ${id}`).changes > 0;

const stored = ({ list_id: listId, key, json }: Row): StoredConcept => ({
  listId,
  concept: parseStored(Concept, json, `term ${key}`),
});

/** Every concept: those of the list that counts most first, each list in the order in which it was brought in. */
export const allConcepts = (db: ReadDb): StoredConcept[] =>
  db
    .all<Row>(sql`
      SELECT list_id, key, json FROM glossary_concept c JOIN glossary_list l ON l.id = c.list_id
      ORDER BY l.place, l.name, c.seq`)
    .map(stored);

export const conceptsOf = (db: ReadDb, listId: string): Concept[] =>
  db
    .all<Row>(sql`SELECT list_id, key, json FROM glossary_concept WHERE list_id = ${listId} ORDER BY seq`)
    .map((row) => stored(row).concept);

export type ConceptSearch = {
  readonly text: string;
  readonly listId: string;
  readonly limit: number;
  readonly offset: number;
};

/** Concepts of a list with a wording that holds the text, whatever its case and accents. */
export function searchConcepts(db: ReadDb, search: ConceptSearch): { concepts: Concept[]; total: number } {
  const { text, listId, limit, offset } = search;
  const found: Sql = sql`FROM glossary_concept WHERE list_id = ${listId} AND instr(folded, ${folded(text)}) > 0`;
  const rows = db.all<Row>(
    sql`SELECT list_id, key, json ${found} ORDER BY folded, seq LIMIT ${limit} OFFSET ${offset}`,
  );
  const total = db.get<{ total: number }>(sql`SELECT count(*) AS total ${found}`)?.total ?? 0;
  return { concepts: rows.map((row) => stored(row).concept), total };
}

/** Puts a concept in, or in place of the one with its key. */
export function putConcept(db: WriteDb, listId: string, concept: Concept): void {
  const wordings = concept.terms.map(({ text }) => folded(text)).join("\n");
  db.run(sql`
    INSERT INTO glossary_concept (list_id, key, folded, json)
    VALUES (${listId}, ${concept.key}, ${wordings}, ${JSON.stringify(concept)})
    ON CONFLICT (list_id, key) DO UPDATE SET folded = excluded.folded, json = excluded.json`);
}

/** @returns whether it was there */
export const removeConcept = (db: WriteDb, listId: string, key: string): boolean =>
  db.run(sql`DELETE FROM glossary_concept WHERE list_id = ${listId} AND key = ${key}`).changes > 0;
