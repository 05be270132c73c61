import { type Language, languageOf } from "#shared/domain/language.ts";
import type { MemoryShelf } from "#shared/domain/memory.ts";
import {
  insertBatch,
  insertUnit,
  removeBatch,
  sameUnit,
  setBatchHeader,
  setShelf,
  touchUnit,
  unitsOfBatch,
  type Variant,
} from "../../store/memoryStore.ts";
import type { WriteDb } from "../../store/sql.ts";
import type { Indexes } from "../createIndexes.ts";
import { variantOf } from "../learn.ts";
import { createTmxReader, type TmxUnit, type TmxVariant } from "./readTmx.ts";
import { attributeText, escaped, readTmxDate } from "./tmxNames.ts";

export type ImportCounts = {
  /** Units read, new, known before, and left out: of one language only, without a letter, or far too long. */
  read: number;
  added: number;
  known: number;
  skipped: number;
};

export type TmxImport = {
  /** Reads on; what is complete is kept at once. @throws AppError `memory.unreadable` */
  feed(bytes: Uint8Array): ImportCounts;
  end(): ImportCounts;
  /** Takes back all that this import added. */
  cancel(): void;
};

/** What a TMX file says of a unit or variant beyond what the memory has columns for. */
export type TmxExtra = {
  /** Attributes as they are written. */
  readonly attributes?: string;
  readonly head?: string;
  readonly segment?: string;
  /** Variants in other languages, as XML. */
  readonly others?: string;
};

const MOST_SIGNS = 20_000;

export type ImportWish = { readonly name: string; readonly shelf: MemoryShelf; readonly now: number };

export function startTmxImport(db: WriteDb, indexes: Indexes, { name, shelf, now }: ImportWish): TmxImport {
  const batch = insertBatch(db, name, now);
  const counts: ImportCounts = { read: 0, added: 0, known: 0, skipped: 0 };
  const news: { unit: number; variants: readonly Variant[] }[] = [];

  function take(unit: TmxUnit): void {
    counts.read += 1;
    const { variants, others } = sorted(unit.variants);
    if (variants.length < 2) {
      counts.skipped += 1;
      return;
    }
    const { attributes } = unit;
    const newest = unit.variants.map((one) => one.attributes.changedate).find(Boolean);
    const created = readTmxDate(attributes.creationdate) ?? now;
    const changed = readTmxDate(attributes.changedate ?? newest ?? attributes.creationdate) ?? now;
    const uses = Math.min(1_000_000, Math.max(0, Number.parseInt(attributes.usagecount ?? "", 10) || 0));
    const same = sameUnit(db, variants);
    if (same !== undefined) {
      counts.known += 1;
      touchUnit(db, same, changed > now ? now : changed, 0);
      if (shelf === "desk") setShelf(db, same, shelf);
      return;
    }
    const extra = extraOf({ attributes: attributeText("tu", attributes), head: unit.head, others });
    const author = (attributes.changeid ?? attributes.creationid ?? "").slice(0, 200);
    const row = { variants, origin: "tmx" as const, shelf, author, created, changed, uses, batch };
    const id = insertUnit(db, extra === undefined ? row : { ...row, extra });
    news.push({ unit: id, variants });
    counts.added += 1;
  }

  const reader = createTmxReader(name, {
    unit: take,
    header: (xml) => {
      if (xml.trim() !== "") setBatchHeader(db, batch, xml);
    },
  });
  /** A piece of the file is one transaction: what was read before a fault in it stays. */
  const inOne = (work: () => void): ImportCounts => {
    let fault: { readonly error: unknown } | undefined;
    db.transaction(() => {
      try {
        work();
      } catch (error) {
        fault = { error };
      }
    });
    for (const { unit, variants } of news.splice(0)) indexes.added(unit, variants);
    if (fault) throw fault.error;
    return { ...counts };
  };
  return {
    feed: (bytes) => inOne(() => reader.write(bytes)),
    end: () => inOne(() => reader.end()),
    cancel: () => {
      for (const unit of unitsOfBatch(db, batch)) indexes.removed(unit);
      removeBatch(db, batch);
    },
  };
}

/** The first variant of each language that the desk has; the rest is kept as it was. */
function sorted(read: readonly TmxVariant[]): { variants: Variant[]; others: string } {
  const variants = new Map<Language, Variant>();
  let others = "";
  for (const one of read) {
    const language = languageOf(one.language);
    if (language && !variants.has(language) && /\p{L}/u.test(one.text) && one.text.length <= MOST_SIGNS) {
      const attributes = one.language === language && !hasMore(one) ? "" : attributeText("tuv", one.attributes);
      variants.set(
        language,
        variantOf(language, one.text, extraOf({ attributes, head: one.head, segment: one.segment })),
      );
    } else {
      others += `<tuv${attributeText("tuv", one.attributes)}>${one.head}<seg>${one.segment ?? escaped(one.text)}</seg></tuv>`;
    }
  }
  return { variants: [...variants.values()], others };
}

const hasMore = ({ attributes }: TmxVariant): boolean => Object.keys(attributes).length > 1;

function extraOf(extra: { readonly [K in keyof TmxExtra]: string | undefined }): string | undefined {
  const kept = Object.entries(extra).filter(([, value]) => value !== undefined && value.trim() !== "");
  return kept.length === 0 ? undefined : JSON.stringify(Object.fromEntries(kept));
}
