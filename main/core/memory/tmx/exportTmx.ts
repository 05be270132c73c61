import { z } from "zod";
import type { Language } from "#shared/domain/language.ts";
import type { MemoryShelf } from "#shared/domain/memory.ts";
import { parseStored } from "../../store/json.ts";
import { batchHeaders, countUnits, type UnitRow, unitById, unitsAfter, variantsOf } from "../../store/memoryStore.ts";
import type { ReadDb } from "../../store/sql.ts";
import type { TmxExtra } from "./importTmx.ts";
import { escaped, tmxDate } from "./tmxNames.ts";

export type TmxExport = {
  /** Units there are. */
  readonly total: number;
  /** The next stretch of the file, some hundred units; undefined behind the last. */
  next(): { readonly text: string; readonly units: number } | undefined;
};

const UNITS_AT_ONCE = 500;

export type ExportWish = { readonly version: string; readonly shelf: MemoryShelf; readonly now: number };

/** Writes one shelf of the memory as TMX 1.4b level 2: what imported files said beyond the texts stands in it again. */
export function startTmxExport(db: ReadDb, { version, shelf, now }: ExportWish): TmxExport {
  const total = countUnits(db, shelf);
  let last = 0;
  let written = 0;
  let state: "head" | "body" | "done" = "head";
  return {
    total,
    next: () => {
      if (state === "done") return undefined;
      if (state === "head") {
        state = "body";
        return { text: head(db, version, now), units: 0 };
      }
      const ids = unitsAfter(db, shelf, last, UNITS_AT_ONCE);
      last = ids.at(-1) ?? last;
      written += ids.length;
      if (ids.length < UNITS_AT_ONCE) state = "done";
      const text = ids.map((id) => unitXml(db, id)).join("");
      return { text: state === "done" ? `${text}</body>\n</tmx>\n` : text, units: written };
    },
  };
}

function head(db: ReadDb, version: string, now: number): string {
  const kept = batchHeaders(db).join("");
  const attributes = [
    `creationtool="Depeche"`,
    `creationtoolversion="${escaped(version)}"`,
    `segtype="paragraph"`,
    `o-tmf="Depeche"`,
    `adminlang="en"`,
    `srclang="*all*"`,
    `datatype="plaintext"`,
    `creationdate="${tmxDate(now)}"`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header ${attributes.join(" ")}>${kept}</header>
<body>
`;
}

const Extra = z.object({
  attributes: z.string().optional(),
  head: z.string().optional(),
  segment: z.string().optional(),
  others: z.string().optional(),
});

const extraOf = (json: string | null, place: string): TmxExtra =>
  json === null ? {} : (parseStored(Extra, json, place) as TmxExtra); // absent and undefined are the same here

function unitXml(db: ReadDb, id: number): string {
  const unit = unitById(db, id);
  if (!unit) return "";
  const extra = extraOf(unit.extra, `memory unit ${id}`);
  const variants = variantsOf(db, id)
    .map(({ language, text, extra: json }) => variantXml(language, text, extraOf(json, `memory variant of ${id}`)))
    .join("");
  return `<tu${unitAttributes(unit, extra.attributes ?? "")}>${extra.head ?? ""}${variants}${extra.others ?? ""}</tu>\n`;
}

function variantXml(language: Language, text: string, { attributes, head: kept, segment }: TmxExtra): string {
  return `<tuv${attributes ?? ` xml:lang="${language}"`}>${kept ?? ""}<seg>${segment ?? escaped(text)}</seg></tuv>`;
}

/** What the file said stays, but for what the memory knows better. */
function unitAttributes(unit: UnitRow, kept: string): string {
  const own = [
    ["creationdate", tmxDate(unit.created)],
    ["changedate", tmxDate(unit.changed)],
    ...(unit.author === "" ? [] : [[kept.includes(" creationid=") ? "changeid" : "creationid", unit.author]]),
    ...(unit.uses === 0 ? [] : [["usagecount", String(unit.uses)]]),
  ] as const;
  const names = new Set(own.map(([name]) => name));
  const others = kept.replace(/ ([\w:-]+)="[^"]*"/g, (whole, name: string) => (names.has(name) ? "" : whole));
  return others + own.map(([name, value = ""]) => ` ${name}="${escaped(value)}"`).join("");
}
