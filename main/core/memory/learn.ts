import type { Language } from "#shared/domain/language.ts";
import type { MemoryOrigin, MemoryShelf } from "#shared/domain/memory.ts";
import {
  insertUnit,
  removeUnit,
  sameUnit,
  setShelf,
  setVariant,
  signUnit,
  touchUnit,
  type Variant,
  variantsOf,
} from "../store/memoryStore.ts";
import type { WriteDb } from "../store/sql.ts";
import type { Indexes } from "./createIndexes.ts";
import { scanText } from "./index/scanText.ts";
import { textKey } from "./textKey.ts";

export type Pair = {
  readonly source: string;
  readonly target: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

export type Learning = {
  readonly from: Language;
  readonly to: Language;
  readonly pairs: readonly Pair[];
  readonly origin: MemoryOrigin;
  readonly shelf: MemoryShelf;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export const variantOf = (language: Language, text: string, extra?: string): Variant => ({
  language,
  key: textKey(text, scanText(text)),
  text,
  ...(extra === undefined ? {} : { extra }),
});

/** Pairs without a letter teach nothing. */
const LETTER = /\p{L}/u;

/**
 * Keeps pairs in one transaction; one that is known counts once more, and goes over to the desk when the desk learns it.
 * The next look-up finds them.
 */
export function learn(db: WriteDb, indexes: Indexes, learning: Learning): { added: number; known: number } {
  const { from, to, pairs, origin, shelf, author, now } = learning;
  const news: { unit: number; variants: readonly Variant[] }[] = [];
  let known = 0;
  db.transaction(() => {
    for (const { source, target, before, after } of pairs) {
      const variants = [variantOf(from, source.trim()), variantOf(to, target.trim())];
      if (from === to || !variants.every(({ text }) => LETTER.test(text))) continue;
      const same = sameUnit(db, variants);
      if (same !== undefined) {
        touchUnit(db, same, now, 1);
        if (shelf === "desk") setShelf(db, same, shelf);
        known += 1;
        continue;
      }
      const around = { before: before && variantOf(from, before).key, after: after && variantOf(from, after).key };
      const neighbours = {
        ...(around.before ? { before: around.before } : {}),
        ...(around.after ? { after: around.after } : {}),
      };
      const unit = insertUnit(db, { variants, origin, shelf, author, created: now, changed: now, ...neighbours });
      news.push({ unit, variants });
    }
  });
  for (const { unit, variants } of news) indexes.added(unit, variants);
  return { added: news.length, known };
}

export type Correction = {
  readonly id: number;
  readonly language: Language;
  readonly text: string;
  readonly author: string;
  readonly now: number;
};

/** Puts other words into an entry and signs it. @returns whether the entry is there */
export function correct(db: WriteDb, indexes: Indexes, { id, language, text, author, now }: Correction): boolean {
  const variants = variantsOf(db, id);
  if (!variants.some((one) => one.language === language)) return false;
  db.transaction(() => {
    setVariant(db, id, variantOf(language, text.trim()));
    signUnit(db, id, author, now);
  });
  indexes.removed(id);
  indexes.added(id, variantsOf(db, id));
  return true;
}

/** Puts entries on another shelf. @returns how many stood elsewhere */
export const shelve = (db: WriteDb, ids: readonly number[], shelf: MemoryShelf): number =>
  db.transaction(() => ids.filter((id) => setShelf(db, id, shelf)).length);

/** @returns how many were there */
export function forget(db: WriteDb, indexes: Indexes, ids: readonly number[]): number {
  const gone = db.transaction(() => ids.filter((id) => removeUnit(db, id)));
  for (const id of gone) indexes.removed(id);
  return gone.length;
}
