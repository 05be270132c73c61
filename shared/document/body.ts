import { z } from "zod";

/*
 * The stored body is a Lexical editor state, restricted to what the desk knows. A node of a type that is not known
 * here (written by a newer version) is kept as it is: dropping it would lose a paragraph.
 * Lexical's own bookkeeping fields (direction, indent, detail ...) pass through untouched.
 */

/** Bits of `format` on a text node, as Lexical stores them. */
export const TextFormat = { bold: 1, italic: 2, strike: 4, underline: 8, subscript: 32, superscript: 64 } as const;

/** Lines that differ in nothing but what they are for. */
export const LineKind = z.enum(["paragraph", "crosshead", "quote"]);
export type LineKind = z.infer<typeof LineKind>;

/** A change that waits for a decision: text (or a block's beginning) put in or struck out, or another look of text. */
export const Suggestion = z.object({
  /** Shared by what was changed together: old and new words of a replacement are one suggestion. */
  id: z.string().min(1).max(64),
  kind: z.enum(["insert", "delete", "format"]),
  /** The name of whoever suggests it. */
  by: z.string().max(200),
  /** ISO 8601. */
  at: z.string().max(40),
  /** The format bits before, of another look. */
  was: z.int().min(0).max(4095).optional(),
  /** The kind of line before, of another kind. */
  wasKind: LineKind.optional(),
});
export type Suggestion = z.infer<typeof Suggestion>;

const state = {
  $: z
    .looseObject({
      paragraphId: z.string().max(64).optional(),
      /** What a machine wrote here; the block is the machine's while it says exactly that. */
      machine: z.string().max(100_000).optional(),
      /** Whether the block's beginning (of a picture, table or box: all of it) is suggested. */
      suggestion: Suggestion.optional(),
    })
    .optional(),
};
/** What lies on a run of text without being text: never published. */
const runState = {
  $: z
    .looseObject({
      suggestion: Suggestion.optional(),
      /** The comments about it, by their ids. */
      comments: z.array(z.string().max(64)).max(100).optional(),
    })
    .optional(),
};

export const TextJson = z.looseObject({
  type: z.literal("text"),
  text: z.string(),
  format: z.int().min(0).max(4095).default(0),
  ...runState,
});
export const TickerJson = z.looseObject({
  type: z.literal("ticker"),
  text: z.string().max(64),
  ric: z.string().min(1).max(32),
  ...runState,
});
export const LineBreakJson = z.looseObject({ type: z.literal("linebreak"), ...runState });
export const TabJson = z.looseObject({ type: z.literal("tab"), ...runState });

const KNOWN =
  "text ticker linebreak tab link autolink paragraph crosshead quote listitem list figure table tablerow tablecell factbox factboxtitle embed note root".split(
    " ",
  );
/** A node of a later version. A known type never passes as unknown, so a damaged one is refused. */
export const UnknownJson = z.looseObject({
  type: z
    .string()
    .max(40)
    .refine((type) => !KNOWN.includes(type)),
});

/** A word to colleagues: no text of the story, and never published (`publishedBody`). */
export const NoteJson = z.looseObject({ type: z.literal("note"), note: z.string().max(2000) });

const LinkText = z.union([TextJson, TickerJson, LineBreakJson, NoteJson, UnknownJson]);
export const LinkJson = z.looseObject({
  type: z.enum(["link", "autolink"]),
  /** http, https, mailto or tel; the one gate is `safeUrl`. */
  url: z.string().max(4000),
  children: z.array(LinkText),
});
export const InlineJson = z.union([TextJson, TickerJson, LineBreakJson, TabJson, LinkJson, NoteJson, UnknownJson]);
export type TextJson = z.infer<typeof TextJson>;
export type TickerJson = z.infer<typeof TickerJson>;
export type LinkJson = z.infer<typeof LinkJson>;
export type InlineJson = z.infer<typeof InlineJson>;

const inlineBlock = <T extends string>(type: T) =>
  z.looseObject({ type: z.literal(type), children: z.array(InlineJson), ...state });
export const ParagraphJson = inlineBlock("paragraph");
export const CrossheadJson = inlineBlock("crosshead");
export const QuoteJson = inlineBlock("quote");
const NestedList = z.looseObject({ type: z.literal("list"), children: z.array(z.looseObject({ type: z.string() })) });
export const ListItemJson = z.looseObject({
  type: z.literal("listitem"),
  children: z.array(z.union([InlineJson, NestedList])),
  ...state,
});
export const ListJson = z.looseObject({
  type: z.literal("list"),
  listType: z.enum(["bullet", "number", "check"]),
  children: z.array(ListItemJson),
  ...state,
});
export const FigureJson = z.looseObject({
  type: z.literal("figure"),
  /** SHA-256 of the picture in the media store. */
  mediaId: z.string().max(64),
  mediaType: z.string().max(60).default(""),
  caption: z.string().max(4000).default(""),
  credit: z.string().max(400).default(""),
  alt: z.string().max(1000).default(""),
  ...state,
});
export const EmbedJson = z.looseObject({
  type: z.literal("embed"),
  /** http or https; the one gate is `safeUrl`. */
  url: z.string().max(4000),
  title: z.string().max(400).default(""),
  ...state,
});
/** What stands in a table's cell. */
const CellBlock = z.union([ParagraphJson, CrossheadJson, QuoteJson, ListJson, UnknownJson]);
export const TableCellJson = z.looseObject({
  type: z.literal("tablecell"),
  /** Bits as Lexical has them: 1 stands in a heading row, 2 in a heading column. */
  headerState: z.int().min(0).max(3).default(0),
  children: z.array(CellBlock),
});
export const TableRowJson = z.looseObject({ type: z.literal("tablerow"), children: z.array(TableCellJson) });
export const TableJson = z.looseObject({ type: z.literal("table"), children: z.array(TableRowJson), ...state });
export const FactboxTitleJson = z.looseObject({ type: z.literal("factboxtitle"), children: z.array(InlineJson) });
/** A box beside the story: its title comes first. */
export const FactboxJson = z.looseObject({
  type: z.literal("factbox"),
  children: z.array(z.union([FactboxTitleJson, CellBlock])),
  ...state,
});
export const BlockJson = z.union([
  ParagraphJson,
  CrossheadJson,
  QuoteJson,
  ListJson,
  FigureJson,
  TableJson,
  FactboxJson,
  EmbedJson,
  UnknownJson,
]);
export type ParagraphJson = z.infer<typeof ParagraphJson>;
export type CrossheadJson = z.infer<typeof CrossheadJson>;
export type QuoteJson = z.infer<typeof QuoteJson>;
export type ListJson = z.infer<typeof ListJson>;
export type ListItemJson = z.infer<typeof ListItemJson>;
export type FigureJson = z.infer<typeof FigureJson>;
export type TableJson = z.infer<typeof TableJson>;
export type TableCellJson = z.infer<typeof TableCellJson>;
export type EmbedJson = z.infer<typeof EmbedJson>;
export type FactboxJson = z.infer<typeof FactboxJson>;
export type BlockJson = z.infer<typeof BlockJson>;

/** The version of this schema; an older body is upgraded on reading, a newer one is kept and shown read-only. */
export const BODY_VERSION = 1;

export const Body = z.object({
  version: z.int().default(BODY_VERSION),
  root: z.looseObject({ type: z.literal("root"), children: z.array(BlockJson) }),
});
export type Body = z.infer<typeof Body>;

const KNOWN_BLOCKS = [
  ParagraphJson,
  CrossheadJson,
  QuoteJson,
  ListJson,
  FigureJson,
  TableJson,
  FactboxJson,
  EmbedJson,
] as const;
export type KnownBlock = z.infer<(typeof KNOWN_BLOCKS)[number]>;

/** A known block by its type, or undefined for a node this version does not know. */
export function knownBlock(block: BlockJson): KnownBlock | undefined {
  for (const schema of KNOWN_BLOCKS) {
    if (schema.shape.type.value !== block.type) continue;
    const parsed = schema.safeParse(block);
    if (parsed.success) return parsed.data;
  }
  return undefined;
}
