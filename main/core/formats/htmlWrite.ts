import type { WireContent } from "#shared/domain/wire.ts";
import { bylineOf, embargoOf, heldOf, signOffOf } from "./writtenParts.ts";
import { markupOf, XHTML } from "./xhtmlBody.ts";
import { el, filled, made, type XmlOut } from "./xmlOut.ts";

const NO_PLACE: readonly (keyof WireContent)[] = [
  "values",
  "links",
  "genres",
  "names",
  "instruments",
  "subjects",
  "signalCodes",
  "headlines",
  "advisory",
];

/**
 * One item as a clean page of XHTML: no styles, no scripts; what readers see in the text, the rest as `meta`.
 * @throws AppError `publish.embargo`
 */
export function writeHtml(content: WireContent): string {
  const at = content.versionCreated ?? content.firstCreated;
  const meta = (name: string, value: string | undefined): XmlOut | undefined =>
    value ? el("meta", { name, content: value }) : undefined;
  const page = el(
    "html",
    { xmlns: "http://www.w3.org/1999/xhtml", lang: content.language, "xml:lang": content.language },
    el(
      "head",
      {},
      el("meta", { charset: "utf-8" }),
      el("title", {}, content.headline),
      meta("dcterms.identifier", content.guid),
      meta("dcterms.source", content.provider),
      meta("dcterms.modified", at),
      meta("dcterms.available", embargoOf(content)),
      meta("dcterms.rights", content.rights),
      meta("keywords", [content.slug, ...content.keywords].filter(Boolean).join(", ")),
    ),
    el(
      "body",
      {},
      el(
        "article",
        {},
        el("h1", {}, content.headline),
        filled("p", { class: "deck" }, content.deck),
        filled("p", { class: "byline" }, bylineOf(content)),
        filled("p", { class: "dateline" }, content.dateline),
        markupOf(content.body, { ...XHTML, ticker: (ric) => el("span", { class: "ric" }, ric) }),
        filled("p", { class: "credits" }, signOffOf(content)),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${made(page.xml).xml}\n`;
}

/** What of an item a page has no place for. */
export const htmlDrops = (content: WireContent): string[] => heldOf(content, NO_PLACE);
