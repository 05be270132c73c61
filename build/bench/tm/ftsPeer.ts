import Database from "better-sqlite3";
import { leastTimes } from "../timing.ts";
import type { PeerRun } from "./peers.ts";
import { likeness } from "./truth.ts";

/** What a developer with SQLite at hand writes: any of the words, the 50 best by rank, the most alike of those. */
export function ftsPeer(segments: readonly string[], queries: readonly string[], min: number, rounds: number): PeerRun {
  const database = new Database(":memory:");
  try {
    database.exec("CREATE VIRTUAL TABLE segment USING fts5(text, tokenize = 'unicode61', detail = none)");
    const insert = database.prepare("INSERT INTO segment (rowid, text) VALUES (?, ?)");
    database.transaction(() => {
      for (const [index, text] of segments.entries()) insert.run(index + 1, text);
    })();
    const best = database
      .prepare<[string], number>("SELECT rowid FROM segment WHERE segment MATCH ? ORDER BY rank LIMIT 50")
      .pluck();
    const look = (query: string): string | undefined => {
      const words = [...new Set(query.toLowerCase().match(/\p{L}{3,}/gu) ?? [])].map((word) => `"${word}"`);
      const candidates = words.length === 0 ? [] : best.all(words.join(" OR "));
      const [first] = candidates
        .map((row) => ({ text: segments[row - 1] ?? "", score: likeness(query, segments[row - 1] ?? "") }))
        .filter(({ score }) => score >= min)
        .sort((a, b) => b.score - a.score);
      return first?.text;
    };
    return { times: leastTimes(queries, rounds, (query) => void look(query)), found: queries.map(look) };
  } finally {
    database.close();
  }
}
