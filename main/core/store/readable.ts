import { log } from "../log.ts";

/** Rows as domain values. One that cannot be read is reported and left out, so that the list still opens. */
export function readable<Row extends { readonly id: string }, T>(
  table: string,
  rows: readonly Row[],
  read: (row: Row) => T,
): T[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch {
      log("bad row", { table, id: row.id }); // not the error: it may quote the text
      return [];
    }
  });
}
