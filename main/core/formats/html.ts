import type { Format } from "./format.ts";
import { htmlDrops, writeHtml } from "./htmlWrite.ts";

/** A clean page on its way out. Pages are read as copied text: their furniture says nothing of the story. */
export const html: Format = {
  id: "html",
  name: "XHTML",
  detect: () => false,
  write: writeHtml,
  drops: htmlDrops,
  extension: ".html",
};
