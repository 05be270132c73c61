import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import type { MemoryOrigin, MemoryShelf } from "#shared/domain/memory.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** A language's place in the list, kept in the file: the list may only grow at its end. */
export const languageNumber = (language: Language): number => LANGUAGES.indexOf(language);
export const languageBit = (language: Language): number => 1 << languageNumber(language);

export type Variant = {
  readonly language: Language;
  readonly key: number;
  readonly text: string;
  /** What a TMX file said of it beyond its text, as JSON. */
  readonly extra?: string | undefined;
};

export type NewUnit = {
  readonly variants: readonly Variant[];
  readonly origin: MemoryOrigin;
  readonly shelf: MemoryShelf;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly changed: number;
  readonly uses?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly batch?: number | undefined;
  readonly extra?: string | undefined;
};

export type UnitRow = {
  readonly id: number;
  readonly origin: MemoryOrigin;
  readonly shelf: MemoryShelf;
  readonly author: string;
  readonly created: number;
  readonly changed: number;
  readonly uses: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly extra: string | null;
};

/** @returns the unit's id */
export function insertUnit(db: WriteDb, unit: NewUnit): number {
  const langs = unit.variants.reduce((bits, { language }) => bits | languageBit(language), 0);
  const row = db.get<{ id: number }>(sql`
    INSERT INTO unit (langs, origin, shelf, author, created, changed, uses, before, after, batch, extra)
    VALUES (${langs}, ${unit.origin}, ${unit.shelf}, ${unit.author}, ${unit.created}, ${unit.changed}, ${unit.uses ?? 0},
      ${unit.before ?? null}, ${unit.after ?? null}, ${unit.batch ?? null}, ${unit.extra ?? null})
    RETURNING id`);
  const id = row?.id ?? 0;
  for (const { language, key, text, extra } of unit.variants) {
    db.run(sql`INSERT INTO variant (unit, lang, key, text, extra)
      VALUES (${id}, ${languageNumber(language)}, ${key}, ${text}, ${extra ?? null})`);
  }
  return id;
}

/** Units that have that text in one language and any text in another, the newest first. */
export const unitsWithKey = (db: ReadDb, language: Language, key: number, other: Language, limit: number): number[] =>
  db
    .all<{ unit: number }>(sql`
      SELECT mine.unit FROM variant AS mine JOIN variant AS theirs ON theirs.unit = mine.unit
      WHERE mine.lang = ${languageNumber(language)} AND mine.key = ${key} AND theirs.lang = ${languageNumber(other)}
      ORDER BY mine.unit DESC LIMIT ${limit}`)
    .map(({ unit }) => unit);

/** The unit that says exactly the same in exactly these languages. */
export function sameUnit(db: ReadDb, variants: readonly Pick<Variant, "language" | "key">[]): number | undefined {
  const [first, ...others] = variants;
  if (!first) return undefined;
  const langs = variants.reduce((bits, { language }) => bits | languageBit(language), 0);
  const found = db.all<{ unit: number }>(
    sql`SELECT unit FROM variant WHERE lang = ${languageNumber(first.language)} AND key = ${first.key}`,
  );
  return found.find(
    ({ unit }) =>
      db.get<{ langs: number }>(sql`SELECT langs FROM unit WHERE id = ${unit}`)?.langs === langs &&
      others.every(({ language, key }) =>
        db.get(sql`SELECT 1 FROM variant WHERE unit = ${unit} AND lang = ${languageNumber(language)} AND key = ${key}`),
      ),
  )?.unit;
}

export const unitById = (db: ReadDb, id: number): UnitRow | undefined =>
  db.get<UnitRow>(
    sql`SELECT id, origin, shelf, author, created, changed, uses, before, after, extra FROM unit WHERE id = ${id}`,
  );

type VariantRow = {
  readonly unit: number;
  readonly lang: number;
  readonly text: string;
  readonly extra: string | null;
};

export const variantsOf = (db: ReadDb, unit: number): { language: Language; text: string; extra: string | null }[] =>
  db
    .all<VariantRow>(sql`SELECT unit, lang, text, extra FROM variant WHERE unit = ${unit} ORDER BY lang`)
    .flatMap(({ lang, text, extra }) => {
      const language = LANGUAGES[lang];
      return language ? [{ language, text, extra }] : [];
    });

/**
 * The texts of one language from a unit on, with the languages that their units have. CROSS JOIN keeps SQLite from going
 * through the whole language for every stretch.
 */
export const textsAfter = (
  db: ReadDb,
  language: Language,
  unit: number,
  limit: number,
): { unit: number; langs: number; text: string }[] =>
  db.all(sql`
    SELECT unit.id AS unit, unit.langs, variant.text FROM unit CROSS JOIN variant ON variant.unit = unit.id
    WHERE unit.id > ${unit} AND variant.lang = ${languageNumber(language)} ORDER BY unit.id LIMIT ${limit}`);

export const countTexts = (db: ReadDb, language: Language): number =>
  db.get<{ texts: number }>(sql`SELECT count(*) AS texts FROM variant WHERE lang = ${languageNumber(language)}`)
    ?.texts ?? 0;

/** Ids of one shelf's units in their order, from one on. */
export const unitsAfter = (db: ReadDb, shelf: MemoryShelf, unit: number, limit: number): number[] =>
  db
    .all<{ id: number }>(sql`SELECT id FROM unit WHERE id > ${unit} AND shelf = ${shelf} ORDER BY id LIMIT ${limit}`)
    .map(({ id }) => id);

/** @returns whether it stood on another shelf */
export const setShelf = (db: WriteDb, id: number, shelf: MemoryShelf): boolean =>
  db.run(sql`UPDATE unit SET shelf = ${shelf} WHERE id = ${id} AND shelf <> ${shelf}`).changes > 0;

export function touchUnit(db: WriteDb, id: number, changed: number, uses: number): void {
  db.run(sql`UPDATE unit SET changed = max(changed, ${changed}), uses = uses + ${uses} WHERE id = ${id}`);
}

/** Puts other words in; what was kept of its inline codes goes with the old ones. */
export function setVariant(db: WriteDb, unit: number, variant: Variant): void {
  db.run(sql`UPDATE variant SET key = ${variant.key}, text = ${variant.text}, extra = ${variant.extra ?? null}
    WHERE unit = ${unit} AND lang = ${languageNumber(variant.language)}`);
}

export function signUnit(db: WriteDb, unit: number, author: string, changed: number): void {
  db.run(sql`UPDATE unit SET origin = 'hand', author = ${author}, changed = ${changed} WHERE id = ${unit}`);
}

/** @returns whether it was there */
export const removeUnit = (db: WriteDb, id: number): boolean =>
  db.run(sql`DELETE FROM unit WHERE id = ${id}`).changes > 0;

export const countUnits = (db: ReadDb, shelf: MemoryShelf): number =>
  db.get<{ units: number }>(sql`SELECT count(*) AS units FROM unit WHERE shelf = ${shelf}`)?.units ?? 0;

/** How many units of which shelf have which languages, the largest first. */
export const countByLanguages = (db: ReadDb): { langs: number; shelf: MemoryShelf; units: number }[] =>
  db.all(sql`SELECT langs, shelf, count(*) AS units FROM unit GROUP BY langs, shelf ORDER BY units DESC`);

export const insertBatch = (db: WriteDb, name: string, at: number): number =>
  db.get<{ id: number }>(sql`INSERT INTO batch (name, at) VALUES (${name}, ${at}) RETURNING id`)?.id ?? 0;

export function setBatchHeader(db: WriteDb, id: number, header: string): void {
  db.run(sql`UPDATE batch SET header = ${header} WHERE id = ${id}`);
}

export const batchHeaders = (db: ReadDb): string[] =>
  db
    .all<{ header: string }>(sql`SELECT DISTINCT header FROM batch WHERE header <> '' ORDER BY id`)
    .map(({ header }) => header);

export const unitsOfBatch = (db: ReadDb, batch: number): number[] =>
  db.all<{ id: number }>(sql`SELECT id FROM unit WHERE batch = ${batch}`).map(({ id }) => id);

/** Takes back a batch and all that came with it. */
export function removeBatch(db: WriteDb, batch: number): void {
  db.run(sql`DELETE FROM unit WHERE batch = ${batch}`);
  db.run(sql`DELETE FROM batch WHERE id = ${batch}`);
}

/** Changes with every change of the memory, and is never that of another memory. */
export const memoryState = (db: ReadDb): string =>
  db.get<{ state: string }>(sql`SELECT identity.id || ' ' || mark.seq AS state FROM identity, mark`)?.state ?? "";
