import { QuoteSource } from "#shared/contract/quotes.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

const ROW = "quoteSource";

/** The service that prices come from, or undefined when none was set up or what was kept is no longer one. */
export function quoteSource(db: ReadDb): QuoteSource | undefined {
  const row = db.get<{ json: string }>(sql`SELECT json FROM setting WHERE key = ${ROW}`);
  return row && QuoteSource.safeParse(JSON.parse(row.json)).data;
}

/** Keeps the service, or forgets it. */
export function keepQuoteSource(db: WriteDb, source: QuoteSource | undefined): void {
  if (source === undefined) db.run(sql`DELETE FROM setting WHERE key = ${ROW}`);
  else {
    db.run(sql`
      INSERT INTO setting (key, json) VALUES (${ROW}, ${JSON.stringify(source)})
      ON CONFLICT (key) DO UPDATE SET json = excluded.json`);
  }
}
