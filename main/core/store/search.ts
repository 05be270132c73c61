import { type Sql, sql } from "./sql.ts";

/**
 * The words a person types, as an FTS5 expression: every word must occur, each may be the beginning of one. Undefined
 * when there is no word in it. Nothing of the text reaches the expression but letters and digits in quotes.
 */
function expression(text: string): string | undefined {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}]+/gu);
  return words?.map((word) => `"${word}"*`).join(" ");
}

/** A condition on `seq`: the row's words are in the search table. True for a text without words. */
export function searched(table: "story_search" | "wire_search", text: string): Sql {
  const match = expression(text);
  if (!match) return sql`1`;
  return table === "story_search"
    ? sql`seq IN (SELECT rowid FROM story_search WHERE story_search MATCH ${match})`
    : sql`seq IN (SELECT rowid FROM wire_search WHERE wire_search MATCH ${match})`;
}
