import { createHash } from "node:crypto";
import { ErrorData } from "#shared/domain/errors.ts";
import { newId } from "#shared/domain/ids.ts";
import { RefusedFile } from "#shared/domain/wireSource.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** A file larger than this is named but not kept: it would be refused again, and the store is no attic. Bytes. */
const KEPT = 5 * 1024 * 1024;
/** Entries in all, and the bytes of all of them: a broken gateway must not fill the disk. */
const MOST = { files: 500, bytes: 100 * 1024 * 1024 } as const;

type Row = { id: string; name: string; origin: string; refused_at: string; error: string; size: number; kept: number };

export type NewRefusal = {
  readonly name: string;
  readonly origin: string;
  /** Missing when the file is so large that it was not even read. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  readonly error: ErrorData;
  readonly now: number;
};

/**
 * Puts a file aside with its reason. The same file refused again is one entry with its newest reason, and so is another
 * one that a source gives under the same name.
 */
export function keepRefused(db: WriteDb, { name, origin, bytes, size, error, now }: NewRefusal): void {
  const sha256 = bytes ? createHash("sha256").update(bytes).digest("hex") : "";
  const kept = bytes && size > 0 && size <= KEPT ? bytes : null;
  const isSame = sql`name = ${name} AND origin = ${origin} AND (origin <> '' OR sha256 = ${sha256})`;
  db.transaction(() => {
    const id = db.get<{ id: string }>(sql`SELECT id FROM refused_file WHERE ${isSame}`)?.id ?? newId(now);
    db.run(sql`DELETE FROM refused_file WHERE ${isSame}`);
    db.run(sql`
      INSERT INTO refused_file (id, name, origin, refused_at, error, size, sha256, bytes)
      VALUES (${id}, ${name}, ${origin}, ${new Date(now).toISOString()}, ${JSON.stringify(error)}, ${size}, ${sha256},
        ${kept})`);
    clearOut(db);
  });
}

function clearOut(db: WriteDb): void {
  db.run(sql`
    DELETE FROM refused_file
    WHERE seq <= (SELECT seq FROM refused_file ORDER BY seq DESC LIMIT 1 OFFSET ${MOST.files})`);
  db.run(sql`
    UPDATE refused_file SET bytes = NULL WHERE bytes IS NOT NULL AND seq IN (
      SELECT seq FROM (
        SELECT seq, sum(size) OVER (ORDER BY seq DESC) AS total FROM refused_file WHERE bytes IS NOT NULL)
      WHERE total > ${MOST.bytes})`);
}

/** Lets go of what a source gave under this name. @returns whether anything was there */
export const forgetRefused = (db: WriteDb, name: string, origin: string): boolean =>
  db.run(sql`DELETE FROM refused_file WHERE name = ${name} AND origin = ${origin}`).changes > 0;

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
