import { safeUrl } from "#shared/document/safeUrl.ts";
import type { WireContent, WireMedia } from "#shared/domain/wire.ts";
import { closingOf, droppedFrom, embargoOf } from "./writtenParts.ts";
import { markupOf, XHTML } from "./xhtmlBody.ts";
import { el, filled, made, type XmlOut } from "./xmlOut.ts";

const NO_PLACE: readonly (keyof WireContent)[] = [
  "values",
  "related",
  "links",
  "genres",
  "names",
  "instruments",
  "subjects",
  "signal",
  "signalCodes",
  "pubStatus",
  "headlines",
  "advisory",
  "edNote",
  "located",
  "contentCreated",
  "expires",
  "copyrightHolder",
  "usageTerms",
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
        filled("p", { class: "byline" }, content.byline),
        filled("p", { class: "dateline" }, content.dateline),
        markupOf(content.body, { ...XHTML, ticker: (ric) => el("span", { class: "ric" }, ric) }),
        content.media.map(figureOf),
        filled("p", { class: "credits" }, closingOf(content)),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${made(page.xml).xml}\n`;
}

/** A picture that a browser can fetch, with its words under it. */
function figureOf({ href, alt, caption, credit }: WireMedia): XmlOut | undefined {
  const src = safeUrl(href);
  if (!src?.startsWith("http")) return undefined;
  const words = [caption, credit].filter(Boolean).join(" – ");
  return el("figure", {}, el("img", { src, alt: alt || caption }), filled("figcaption", {}, words));
}

/** What of an item a page has no place for: nothing that is meant for desks alone stands on it. */
export const htmlDrops = (content: WireContent): string[] => [
  ...droppedFrom(content, NO_PLACE),
  ...(content.media.some((one) => figureOf(one) === undefined) ? ["media"] : []),
];
