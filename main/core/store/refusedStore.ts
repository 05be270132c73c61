import { createHash } from "node:crypto";
import { ErrorData } from "#shared/domain/errors.ts";
import { newId } from "#shared/domain/ids.ts";
import { RefusedFile } from "#shared/domain/wireSource.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** A file larger than this is named but not kept: it would be refused again, and the store is no attic. Bytes. */
const KEPT = 5 * 1024 * 1024;

type Row = { id: string; name: string; origin: string; refused_at: string; error: string; size: number; kept: number };

export type NewRefusal = {
  readonly name: string;
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly error: ErrorData;
  readonly now: number;
};

/** Puts a file aside with its reason. The same file refused again is one entry with its newest reason. */
export function keepRefused(db: WriteDb, { name, origin, bytes, error, now }: NewRefusal): void {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  db.transaction(() => {
    db.run(sql`DELETE FROM refused_file WHERE sha256 = ${sha256} AND name = ${name}`);
    db.run(sql`
      INSERT INTO refused_file (id, name, origin, refused_at, error, size, sha256, bytes)
      VALUES (${newId(now)}, ${name}, ${origin}, ${new Date(now).toISOString()}, ${JSON.stringify(error)},
        ${bytes.length}, ${sha256}, ${bytes.length <= KEPT ? bytes : null})`);
  });
}

export function listRefused(db: ReadDb): RefusedFile[] {
  const rows = db.all<Row>(sql`
    SELECT id, name, origin, refused_at, error, size, bytes IS NOT NULL AS kept
    FROM refused_file ORDER BY seq DESC LIMIT 500`);
  return readable("refused_file", rows, (row) =>
    RefusedFile.parse({
      id: row.id,
      name: row.name,
      origin: row.origin,
      at: row.refused_at,
      error: parseStored(ErrorData, row.error, `refused file ${row.id}`),
      size: row.size,
      canRetry: row.kept === 1,
    }),
  );
}

export const refusedBytes = (
  db: ReadDb,
  id: string,
): { name: string; origin: string; bytes: Uint8Array | null } | undefined =>
  db.get(sql`SELECT name, origin, bytes FROM refused_file WHERE id = ${id}`);

export function dropRefused(db: WriteDb, id: string): void {
  db.run(sql`DELETE FROM refused_file WHERE id = ${id}`);
}
