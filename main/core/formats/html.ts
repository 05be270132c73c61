import type { Format } from "./format.ts";
import { readHtml } from "./htmlRead.ts";
import { htmlDrops, writeHtml } from "./htmlWrite.ts";
import { isHtml } from "./shapes.ts";

/** A piece of a page: what a browser or a CMS gives for a part of an article. */
const FRAGMENT =
  /^\ufeff?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:article|section|main|body|head|div|h[1-6]|p|header|meta|title|ul|ol|blockquote|figure|span|strong|em|b|i)[\s>]/i;

/** An article's page or a piece of one; written as a clean page of XHTML. */
export const html: Format = {
  id: "html",
  name: "HTML",
  detect: (text) => isHtml(text) || FRAGMENT.test(text.slice(0, 10_000)),
  read: readHtml,
  write: writeHtml,
  drops: htmlDrops,
  extension: ".html",
};
