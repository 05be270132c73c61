import { newId } from "#shared/domain/ids.ts";
import { type BlockJson, BODY_VERSION, type Body, type InlineJson } from "./body.ts";

/*
 * Builds body JSON without an editor: for ingest, tests and empty stories. The fields are those that Lexical writes
 * itself, so that a body made here and one saved by the editor compare equal.
 */

const element = { direction: null, format: "", indent: 0, version: 1 } as const;

export const text = (value: string, format = 0): InlineJson => ({
  type: "text",
  text: value,
  format,
  detail: 0,
  mode: "normal",
  style: "",
  version: 1,
});

/** A ticker chip that prints its RIC. */
export const ticker = (ric: string): InlineJson => ({
  type: "ticker",
  ric,
  text: ric,
  format: 0,
  detail: 0,
  mode: "token",
  style: "",
  version: 1,
});

/** A word to colleagues, never published. */
export const note = (words: string): InlineJson => ({ type: "note", note: words, version: 1 });

export const lineBreak = (): InlineJson => ({ type: "linebreak", version: 1 });

export const link = (url: string, children: InlineJson[]): InlineJson => ({
  type: "link",
  url,
  rel: "noopener",
  target: null,
  title: null,
  children,
  ...element,
});

const block = (type: string, children: InlineJson[], paragraphId = newId()): BlockJson => ({
  type,
  children,
  ...element,
  $: { paragraphId },
});

export const paragraph = (children: InlineJson[] | string): BlockJson => block("paragraph", inline(children));
export const crosshead = (children: InlineJson[] | string): BlockJson => block("crosshead", inline(children));
export const quote = (children: InlineJson[] | string): BlockJson => block("quote", inline(children));

export const list = (kind: "bullet" | "number", items: InlineJson[][]): BlockJson => ({
  type: "list",
  listType: kind,
  start: 1,
  tag: kind === "bullet" ? "ul" : "ol",
  children: items.map((children, index) => ({ type: "listitem", value: index + 1, children, ...element })),
  ...element,
  $: { paragraphId: newId() },
});

/** A box beside the story, of blocks without figures, tables or boxes. */
export const factbox = (title: InlineJson[] | string, blocks: BlockJson[]): BlockJson => ({
  type: "factbox",
  children: [{ type: "factboxtitle", children: inline(title), ...element }, ...blocks],
  ...element,
  $: { paragraphId: newId() },
});

/** @param url http or https, as `safeUrl` gives it */
export const embed = (url: string, title: string): BlockJson => ({
  type: "embed",
  version: 1,
  url,
  title,
  $: { paragraphId: newId() },
});

/** A table of lines of text. @param isHeaded whether the first row heads the columns */
export const table = (rows: readonly (readonly InlineJson[][])[], isHeaded = true): BlockJson => ({
  type: "table",
  children: rows.map((cells, row) => ({
    type: "tablerow",
    ...element,
    children: cells.map((children) => ({
      type: "tablecell",
      colSpan: 1,
      rowSpan: 1,
      headerState: isHeaded && row === 0 ? COLUMN_HEAD : 0,
      ...element,
      children: [{ type: "paragraph", children, ...element }],
    })),
  })),
  ...element,
  $: { paragraphId: newId() },
});
const COLUMN_HEAD = 1;

export type FigureParts = { mediaId: string; mediaType: string; caption: string; credit: string; alt: string };
export const figure = (parts: FigureParts): BlockJson => ({
  type: "figure",
  version: 1,
  ...parts,
  $: { paragraphId: newId() },
});

export const body = (blocks: BlockJson[]): Body => ({
  version: BODY_VERSION,
  root: { type: "root", children: blocks, ...element },
});

/** The body of a story nobody has written yet: one empty paragraph, so that the caret has a place. */
export const emptyBody = (): Body => body([paragraph([])]);

function inline(children: InlineJson[] | string): InlineJson[] {
  if (typeof children !== "string") return children;
  return children === "" ? [] : [text(children)];
}
