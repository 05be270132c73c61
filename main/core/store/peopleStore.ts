import type { Credit } from "#shared/domain/credits.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** Names credited in any story, last used first. */
export function knownPeople(db: ReadDb): string[] {
  return db
    .all<{ name: string }>(sql`SELECT name FROM credited_person ORDER BY last_at DESC, name LIMIT 5000`)
    .map((row) => row.name);
}

/** Remembers the people of a saved story, so that they can be proposed next time. */
export function rememberPeople(db: WriteDb, credits: readonly Credit[], at: string): void {
  for (const credit of credits) {
    if (credit.role === "desk") continue;
    db.run(sql`
      INSERT INTO credited_person (name, last_at) VALUES (${credit.name}, ${at})
      ON CONFLICT (name) DO UPDATE SET last_at = excluded.last_at`);
  }
}
