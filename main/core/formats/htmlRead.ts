import { htmlToBody } from "#shared/document/htmlIn.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { languageOf } from "#shared/domain/language.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { refusal } from "../ingest/refusal.ts";
import type { ReadItem } from "../ingest/wireReader.ts";
import { announcedEmbargo } from "./embargoText.ts";
import { readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { metaOf, type PageMeta } from "./htmlMeta.ts";
import { type PageStory, storyOn } from "./htmlStory.ts";
import { readHtmlTree } from "./htmlTree.ts";
import { isProse } from "./prose.ts";
import { stableGuid } from "./stableGuid.ts";
import { isFurniture } from "./storyPageFurniture.ts";
import { tidy } from "./storyText.ts";
import { signalOfCopy, wireContent } from "./wireContent.ts";

/**
 * An article's page, or a piece of one, as one item. Only text, pictures' addresses and what the page says of itself
 * come in.
 * @throws AppError `wire.notWire` for a page without a headline or without sentences
 */
export function readHtml(text: string, fileName: string): ReadItem[] {
  const page = readHtmlTree(text, fileName);
  const meta = metaOf(page);
  const parts = storyOn(page);
  const blocks = htmlToBody(parts.markup).root.children.filter((block) => !isFurniture(plainText(block).trim()));
  const headline = parts.headline || meta.first("ld.headline", "og:title") || titleOf(meta);
  const lines = blocks.map(plainText);
  const isNamed = meta.first("dcterms.identifier") !== ""; // an item that was written as a page
  if (headline === "" || !(isNamed || lines.some(isProse))) throw refusal("wire.notWire", fileName, "page");
  const language = languageOf(meta.language) ?? guessLanguage(lines.join(" "));
  const story = tidy(blocks, language);
  const byline = parts.byline || story.byline || meta.first("author", "ld.author", "article:author_name");
  const created = meta.date("article:published_time", "ld.datePublished", "dcterms.created", "dcterms.date");
  const changed = meta.date("article:modified_time", "ld.dateModified", "dcterms.modified", "og:updated_time");
  const shown = readDate(parts.time);
  const address = safeUrl(meta.canonical) ?? "";
  const keywords = meta
    .first("keywords", "news_keywords")
    .split(/\s*,\s*/)
    .filter(Boolean);
  const content = wireContent(
    {
      guid: meta.first("dcterms.identifier") || address || stableGuid(`${headline}\n${lines.join("\n")}`),
      version: versionAt(changed ?? created),
      provider: providerOf(meta, address),
      language,
      headline,
      deck: parts.deck,
      byline,
      dateline: parts.dateline || story.dateline,
      advisory: story.advisory,
      firstCreated: created ?? shown ?? changed,
      versionCreated: changed ?? shown ?? created,
      embargo: embargoOn(meta, [headline, ...lines.slice(0, 3)]),
      signal: signalOfCopy(headline, ""),
      credits: [...(story.credits.length > 0 ? story.credits : parseByline(byline, language))],
      creditLine: story.creditLine,
      rights: meta.first("dcterms.rights", "copyright", "ld.copyrightNotice"),
      keywords: keywords.map((one) => one.slice(0, 400)),
      links: address === "" ? [] : [{ rel: "other", code: "alternate", href: address }],
      media: picturesOf(parts, address),
      body: story.body,
    },
    fileName,
    story,
  );
  return [{ content, raw: text, media: [] }];
}

/** "Ports reopen | Exemple": the name of the house is no part of the headline. */
const titleOf = ({ title, first }: PageMeta): string => {
  const house = first("og:site_name", "application-name");
  const [head = "", ...rest] = title.split(/\s+[|–—-]\s+/);
  return rest.length === 1 && (house === "" || rest[0] === house) ? head : title;
};

const providerOf = ({ first }: PageMeta, address: string): string =>
  first("dcterms.source", "og:site_name", "ld.publisher", "application-name") ||
  (address.startsWith("http") ? new URL(address).hostname.replace(/^www\./, "") : "");

/** A page's date of availability is an embargo while it lies ahead; one that cannot be read blocks. */
function embargoOn(meta: PageMeta, head: readonly string[]): ReturnType<typeof readEmbargo> {
  const available = meta.first("dcterms.available");
  return available === "" ? announcedEmbargo(...head) : readEmbargo(available);
}

/** Pages do not number their versions: the seconds of their time do, as for feeds. */
const versionAt = (at: string | undefined): number => (at ? Math.floor(Date.parse(at) / 1000) : 1);

/** Pictures by addresses that a browser could fetch; those of trackers have neither words nor a figure. */
const picturesOf = ({ pictures }: PageStory, page: string): { href: string; alt: string; caption: string }[] =>
  pictures.flatMap(({ src, alt, caption }) => {
    const href = safeUrl(src) ?? (page.startsWith("http") && /^\/[^/]/.test(src) ? new URL(src, page).href : "");
    const isPicture = href.startsWith("http") && alt + caption !== "";
    return isPicture ? [{ href, alt: alt.slice(0, 1000), caption: caption.slice(0, 4000) }] : [];
  });
