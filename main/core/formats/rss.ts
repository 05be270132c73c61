import { htmlToBody } from "#shared/document/htmlIn.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { type Language, languageOf } from "#shared/domain/language.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { refusal } from "../ingest/refusal.ts";
import type { ReadItem } from "../ingest/wireReader.ts";
import { DESK_ZONE } from "./embargoText.ts";
import { type Format, readDate } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { readPrintedDate } from "./printedDate.ts";
import { isHtml, isXml } from "./shapes.ts";
import { stableGuid } from "./stableGuid.ts";
import { tidy } from "./storyText.ts";
import { signalOfCopy, wireContent } from "./wireContent.ts";
import { all, at, innerMarkup, rawText, readXml, textOf, type XmlElement } from "./xmlTree.ts";

/** A text shorter than this is a teaser, not a story: the feed only points at its stories. */
const SHORTEST = 100;

/** RSS 2.0 and Atom (RFC 4287) that carry whole stories. A feed of teasers is refused: half a story is none. */
export const rss: Format = {
  id: "rss",
  name: "RSS, Atom",
  detect: (text) => isXml(text) && !isHtml(text) && /<(?:rss|feed)[\s>]/.test(text.slice(0, 5000)),
  read(text, fileName) {
    const root = readXml(text, fileName);
    const channel = at(root, "channel") ?? root;
    const entries = [...all(channel, "item"), ...all(root, "entry")];
    const language = languageOf(textOf(at(channel, "language")) || root.attributes["xml:lang"]);
    const provider = textOf(at(channel, "title"));
    const items = entries.flatMap((entry) => readEntry(entry, provider, language, fileName) ?? []);
    if (items.length > 0) return items;
    throw refusal("wire.notWire", fileName, entries.length === 0 ? "feedEmpty" : "feedTeasers");
  },
};

function readEntry(
  entry: XmlElement,
  provider: string,
  feedLanguage: Language | undefined,
  fileName: string,
): ReadItem | undefined {
  const headline = textOf(at(entry, "title"));
  const markup = markupOf(entry);
  const language = languageOf(entry.attributes["xml:lang"]) ?? feedLanguage ?? guessLanguage(markup);
  const story = tidy(htmlToBody(markup).root.children, language);
  if (headline === "" || bodyText(story.body).length < SHORTEST) return undefined;
  const author = textOf(at(entry, "creator")) || textOf(at(entry, "author/name")) || textOf(at(entry, "author"));
  const byline = story.byline || author;
  const published = dateOf(entry, "published", "pubDate", "date");
  const link = linkOf(entry);
  const content = wireContent(
    {
      guid: textOf(at(entry, "guid")) || textOf(at(entry, "id")) || link || stableGuid(headline + markup),
      version: versionAt(dateOf(entry, "updated", "modified") ?? published),
      provider: textOf(at(entry, "source")) || provider,
      language,
      headline,
      deck: teaserOf(entry, markup),
      byline,
      dateline: story.dateline,
      advisory: story.advisory,
      firstCreated: published,
      versionCreated: dateOf(entry, "updated", "modified") ?? published,
      signal: signalOfCopy(headline, ""),
      credits: [...(story.credits.length > 0 ? story.credits : parseByline(byline, language))],
      creditLine: story.creditLine,
      keywords: all(entry, "category")
        .map((one) => one.attributes.term ?? textOf(one))
        .filter(Boolean),
      links: link === "" ? [] : [{ rel: "other", code: "alternate", href: link }],
      media: [...all(entry, "enclosure"), ...all(entry, "content")]
        .filter(({ attributes }) => /^image\//.test(attributes.type ?? "") && attributes.url)
        .map(({ attributes }) => ({ href: attributes.url ?? "", type: attributes.type ?? "" })),
      body: story.body,
    },
    fileName,
    story,
  );
  return { content, raw: "", media: [] };
}

/** The whole story: `content:encoded`, Atom's `content`, or a description that is long enough to be one. */
function markupOf(entry: XmlElement): string {
  const encoded = rawText(at(entry, "encoded"));
  if (encoded.trim() !== "") return encoded;
  const content = all(entry, "content").find(({ attributes }) => attributes.url === undefined);
  if (content && /xhtml|xml/.test(content.attributes.type ?? "")) return innerMarkup(content);
  const text = rawText(content) || rawText(at(entry, "description")) || rawText(at(entry, "summary"));
  return /<\w+[\s>]/.test(text) ? text : paragraphs(text);
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((one) => `<p>${one.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`)
    .join("");

/** The teaser beside a whole story; nothing where the teaser is the story. */
function teaserOf(entry: XmlElement, markup: string): string {
  const teaser = rawText(at(entry, "description")) || rawText(at(entry, "summary"));
  return teaser === markup || /<\w+[\s>]/.test(teaser) || markup.includes(teaser.trim()) ? "" : teaser.trim();
}

function linkOf(entry: XmlElement): string {
  const atom = all(entry, "link").find(
    ({ attributes }) => attributes.href && (attributes.rel ?? "alternate") === "alternate",
  );
  const href = atom?.attributes.href ?? textOf(at(entry, "link"));
  return /^https?:\/\//.test(href) ? href.slice(0, 2000) : "";
}

function dateOf(entry: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(at(entry, name));
    const date = readDate(text) ?? (text === "" ? undefined : readPrintedDate(text, DESK_ZONE)?.iso);
    if (date) return date;
  }
  return undefined;
}

/** Feeds do not number their versions: the seconds of their time do. */
const versionAt = (at: string | undefined): number => (at ? Math.floor(Date.parse(at) / 1000) : 1);
