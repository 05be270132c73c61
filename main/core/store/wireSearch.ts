import { sql, type WriteDb } from "./sql.ts";

/** What the Wire basket finds families by, by the family's place in its table. */
export type WireWords = Map<number, string>;

/**
 * Indexes words, those of a family in the place of its older ones. They go in together at a transaction's end: FTS5
 * writes out all that it holds, as a segment to be merged later, whenever another statement in between sets a savepoint.
 */
export function indexWire(db: WriteDb, words: WireWords): void {
  db.transaction(() => {
    for (const [seq, text] of words)
      db.run(sql`INSERT OR REPLACE INTO wire_search (rowid, text) VALUES (${BigInt(seq)}, ${text.normalize("NFC")})`);
  });
}
