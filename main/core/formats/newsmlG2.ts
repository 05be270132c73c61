import { type Language, languageOf } from "#shared/domain/language.ts";
import { refusal } from "../ingest/refusal.ts";
import type { ReadItem } from "../ingest/wireReader.ts";
import { announcedEmbargo } from "./embargoText.ts";
import { type Format, readDate, readEmbargo } from "./format.ts";
import { NO_MOMENT } from "./newsmlG2Item.ts";
import { moreOf } from "./newsmlG2More.ts";
import { creditsOf, instrumentsOf, linksOf, mediaOf, signalOf, subjectsOf } from "./newsmlG2Parts.ts";
import { newsmlG2Drops, writeNewsmlG2 } from "./newsmlG2Write.ts";
import { NITF_NAMES } from "./nitfNames.ts";
import { isHtml, isXml } from "./shapes.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { headlineOr } from "./standInHeadline.ts";
import { type StoryText, storyOfLines, tidy } from "./storyText.ts";
import { pubStatusOf, urgencyOf, versionOf, wireContent } from "./wireContent.ts";
import { xmlToBody } from "./xmlToBody.ts";
import { all, at, rawText, readXml, textOf, type XmlElement } from "./xmlTree.ts";

/** NewsML-G2 2.x, as a message, one item or a package. Names: IPTC NewsML-G2 2.35. */
export const newsmlG2: Format = {
  id: "newsml-g2",
  name: "NewsML-G2",
  extension: ".xml",
  write: writeNewsmlG2,
  drops: newsmlG2Drops,
  detect: (text) =>
    isXml(text) && !isHtml(text) && /<(?:\w+:)?(?:newsMessage|newsItem|packageItem)[\s>]/.test(text.slice(0, 20_000)),
  read(text, fileName) {
    const root = readXml(text, fileName);
    const items = root.name === "newsItem" ? [root] : all(root, "newsItem", true);
    const stories = items.filter((item) => kindOf(item) === "story");
    if (stories.length === 0) {
      throw refusal("wire.notWire", fileName, items.length > 0 ? "noStory" : "noItem");
    }
    const sent = textOf(at(root, "header/sent")) || undefined;
    const pictures = items.filter((item) => kindOf(item) === "picture");
    return stories.map((item) => {
      // a message with one story brings its pictures along; with several, each story names its own
      const own = stories.length === 1 ? pictures : pictures.filter((picture) => isLinked(item, picture));
      return readItem(item, own, fileName, sent, stories.length === 1 ? text : "");
    });
  },
};

function kindOf(item: XmlElement): "story" | "picture" | "other" {
  const code = at(item, "itemMeta/itemClass")?.attributes.qcode?.replace(/^\w+:/, "") ?? "text";
  if (code === "picture" || code === "graphic") return "picture";
  return code === "video" || code === "audio" || code === "animated" ? "other" : "story";
}

const isLinked = (item: XmlElement, picture: XmlElement): boolean =>
  all(item, "link", true).some((link) => link.attributes.residref === picture.attributes.guid);

function readItem(
  item: XmlElement,
  pictures: readonly XmlElement[],
  fileName: string,
  sent: string | undefined,
  raw: string,
): ReadItem {
  const meta = at(item, "itemMeta");
  const content = at(item, "contentMeta");
  const language =
    languageOf(at(content, "language")?.attributes.tag) ??
    languageOf(item.attributes["xml:lang"]) ??
    ("en" as Language);
  const guid = item.attributes.guid;
  if (!guid) throw refusal("wire.unreadable", fileName, "noGuid");
  const story = storyOf(item, language);
  const { headline, problems } = headlineOr(textOf(mainHeadline(content)) || textOf(at(content, "slugline")), story);
  if (headline === "") throw refusal("wire.notWire", fileName, "noHeadlineNorSlug");
  const byline = textOf(at(content, "by")) || story.byline;
  const creditLine = textOf(at(content, "creditline"));
  const embargo = at(meta, "embargoed");
  const edNote = all(meta, "edNote").map(textOf).join(" ");
  const parsed = wireContent(
    {
      guid,
      version: versionOf(item.attributes.version ?? ""),
      provider: providerOf(item, creditLine),
      language,
      headline,
      deck: all(content, "description").map(textOf)[0] ?? "",
      slug: textOf(at(content, "slugline")),
      byline,
      dateline: textOf(at(content, "dateline")) || story.dateline,
      located: textOf(at(content, "located/name")) || textOf(at(content, "located")),
      advisory: story.advisory,
      edNote,
      urgency: urgencyOf(textOf(at(content, "urgency"))),
      firstCreated: readDate(textOf(at(meta, "firstCreated"))) ?? readDate(textOf(at(content, "contentCreated"))),
      versionCreated: [textOf(at(meta, "versionCreated")), sent]
        .map(readDate)
        .find((date) => date && date !== NO_MOMENT),
      // an element that is there and empty is an embargo without its end: it must not pass for none
      embargo: embargo ? readEmbargo(textOf(embargo)) : announcedEmbargo(edNote),
      pubStatus: pubStatusOf(at(meta, "pubStatus")?.attributes.qcode ?? ""),
      signal: signalOf(meta),
      // pictures that came along stand among the media
      links: linksOf(meta).filter(({ guid: to }) => !pictures.some(({ attributes }) => attributes.guid === to)),
      credits: [...creditsOf(content, story, byline, language)],
      creditLine: story.creditLine || (creditLine.startsWith("(") ? creditLine : ""),
      rights: [textOf(at(item, "rightsInfo/copyrightNotice")), textOf(at(item, "rightsInfo/usageTerms"))]
        .filter(Boolean)
        .join(" "),
      subjects: subjectsOf(content),
      instruments: instrumentsOf(item),
      media: [...mediaOf(item), ...pictures.flatMap(mediaOf)],
      problems,
      body: story.body,
      sample: /sample story/i.test(edNote),
      ...moreOf(item, mainHeadline(content)),
    },
    fileName,
    story,
  );
  return { content: parsed, raw, media: [] };
}

const mainHeadline = (content: XmlElement | undefined): XmlElement | undefined =>
  all(content, "headline").find((one) => !one.attributes.role || /main|hld:main/i.test(one.attributes.role)) ??
  at(content, "headline");

function providerOf(item: XmlElement, creditLine: string): string {
  const meta = at(item, "itemMeta/provider");
  const named = textOf(at(meta, "name")) || meta?.attributes.literal || "";
  if (named) return named;
  if (creditLine && !creditLine.startsWith("(")) return creditLine;
  const code = meta?.attributes.qcode?.replace(/^\w+:/, "") ?? "";
  const holder = textOf(at(item, "rightsInfo/copyrightHolder/name"));
  return holder || code;
}

function storyOf(item: XmlElement, language: Language): StoryText {
  const set = at(item, "contentSet");
  const inline = at(set, "inlineXML");
  if (!inline) return storyOfLines(splitParagraphs(rawText(at(set, "inlineData"))), language);
  const body = all(inline, "body", true)[0] ?? inline;
  const content = all(body, "body.content", true)[0] ?? body;
  const paragraphs = all(content, "p");
  // the old feeds put a whole story into one <p>, paragraphs marked by four blanks
  const only = paragraphs.length === 1 ? rawText(paragraphs[0]) : "";
  if (/\n {3,}\S/.test(only)) return storyOfLines(splitParagraphs(only), language);
  const tagline = textOf(at(body, "body.end/tagline"));
  const signed: XmlElement[] = tagline === "" ? [] : [{ name: "p", prefix: "", attributes: {}, children: [tagline] }];
  const read = xmlToBody([content, ...signed], NITF_NAMES);
  const story = tidy(read.root.children, language);
  return {
    ...story,
    byline: story.byline || textOf(at(body, "body.head/byline")),
    dateline: story.dateline || textOf(at(body, "body.head/dateline")),
  };
}
