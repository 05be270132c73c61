import { Quote } from "#shared/domain/instrument.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** The newest quote of a RIC that anyone gave, or undefined. */
export function newestQuote(db: ReadDb, ric: string): Quote | undefined {
  const row = db.get<{ json: string }>(sql`SELECT json FROM quote WHERE ric = ${ric} ORDER BY at DESC LIMIT 1`);
  return row && parseStored(Quote, row.json, `quote ${ric}`);
}

/** The last price of each of the last days that anyone gave one for, oldest first. @param days at most so many */
export function quoteHistory(db: ReadDb, ric: string, days: number): Quote[] {
  return db
    .all<{ json: string }>(sql`
      SELECT json, max(at) AS last FROM quote WHERE ric = ${ric} GROUP BY substr(at, 1, 10)
      ORDER BY last DESC LIMIT ${days}`)
    .map((row) => parseStored(Quote, row.json, `quote ${ric}`))
    .toReversed();
}

/** Keeps a quote under its own time. @param at ISO 8601, used when the quote has no time of its own */
export function addQuote(db: WriteDb, ric: string, quote: Quote, at: string): void {
  db.run(sql`
    INSERT INTO quote (ric, at, json) VALUES (${ric}, ${new Date(quote.at ?? at).toISOString()}, ${JSON.stringify(quote)})
    ON CONFLICT (ric, at) DO UPDATE SET json = excluded.json`);
}
