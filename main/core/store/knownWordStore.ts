import type { KnownWord } from "#shared/domain/knownWord.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** Whose word it is in the table: a story's id, a person's id, or nobody's for the desk. */
const holderOf = ({ scope, storyId }: KnownWord, personId: string): string =>
  scope === "story" ? (storyId ?? "") : scope === "own" ? personId : "";

/** The desk's words, the person's, and those of a story if one is named. */
export const knownWords = (db: ReadDb, personId: string, storyId?: string): KnownWord[] =>
  db
    .all<{ word: string; scope: KnownWord["scope"]; holder: string }>(sql`
      SELECT word, scope, holder FROM known_word
      WHERE scope = 'desk' OR (scope = 'own' AND holder = ${personId})
        OR (scope = 'story' AND holder = ${storyId ?? ""})
      ORDER BY word COLLATE NOCASE, scope`)
    .map(({ word, scope, holder }) => ({
      word,
      scope,
      ...(scope === "story" ? { storyId: holder as NonNullable<KnownWord["storyId"]> } : {}), // only a story's id was put there
    }));

export function addKnownWord(db: WriteDb, known: KnownWord, personId: string, at: string): void {
  db.run(sql`
    INSERT INTO known_word (scope, holder, word, at) VALUES (${known.scope}, ${holderOf(known, personId)}, ${known.word}, ${at})
    ON CONFLICT DO NOTHING`);
}

/** @returns whether it was there */
export const removeKnownWord = (db: WriteDb, known: KnownWord, personId: string): boolean =>
  db.run(sql`
    DELETE FROM known_word
    WHERE scope = ${known.scope} AND holder = ${holderOf(known, personId)} AND word = ${known.word}`).changes > 0;
