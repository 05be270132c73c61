import { languageOf } from "#shared/domain/language.ts";
import { parseRic } from "#shared/domain/ric.ts";
import type { PubStatus, WireInstrument, WireMedia, WireName, WireSignal } from "#shared/domain/wire.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { refusal } from "../ingest/refusal.ts";
import { announcedEmbargo } from "./embargoText.ts";
import { type Format, readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { pictureAt } from "./mediaAddress.ts";
import { NITF_NAMES } from "./nitfNames.ts";
import { nitfUnknownOf } from "./nitfUnknown.ts";
import { nitfDrops, writeNitf } from "./nitfWrite.ts";
import { isHtml, isXml } from "./shapes.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { stableGuid } from "./stableGuid.ts";
import { headlineOr } from "./standInHeadline.ts";
import { type StoryText, storyOfLines, tidy } from "./storyText.ts";
import { pubStatusOf, signalOfCopy, urgencyOf, versionOf, wireContent } from "./wireContent.ts";
import { xmlToBody } from "./xmlToBody.ts";
import { all, at, rawText, readXml, textOf, type XmlElement } from "./xmlTree.ts";

/** NITF 3.x, with or without its namespace and document type (which is never fetched). Names: IPTC NITF 3.6. */
export const nitf: Format = {
  id: "nitf",
  name: "NITF",
  extension: ".xml",
  detect: (text) => isXml(text) && !isHtml(text) && /<(?:\w+:)?nitf[\s>]/.test(text.slice(0, 20_000)),
  read(text, fileName) {
    const root = readXml(text, fileName);
    const nitfs = root.name === "nitf" ? [root] : all(root, "nitf", true);
    if (nitfs.length === 0) throw refusal("wire.notWire", fileName, "noNitf");
    return nitfs.map((one) => ({ content: readNitf(one, fileName), raw: nitfs.length === 1 ? text : "", media: [] }));
  },
  write: writeNitf,
  drops: nitfDrops,
};

function readNitf(root: XmlElement, fileName: string) {
  const docdata = at(root, "head/docdata");
  const head = at(root, "body/body.head");
  const language =
    languageOf(root.attributes["xml:lang"] ?? root.attributes.lang) ?? guessLanguage(rawText(at(root, "body")));
  const given = textOf(at(head, "hedline/hl1")) || textOf(at(head, "hedline")) || textOf(at(root, "head/title"));
  const story = storyOf(root, language);
  const { headline, problems } = headlineOr(given, story);
  if (headline === "") throw refusal("wire.notWire", fileName, "noHeadline");
  const byline = textOf(at(head, "byline")).replace(/\s+/g, " ") || story.byline;
  const keywords = all(at(docdata, "key-list"), "keyword").map((one) => one.attributes.key ?? "");
  const [slug = "", ...others] = keywords;
  const edNote = all(docdata, "ed-msg")
    .map((one) => [one.attributes["msg-type"], one.attributes.info].filter(Boolean).join(": "))
    .join(" ");
  const status = docdata?.attributes["management-status"] ?? "";
  const holder = at(docdata, "doc.copyright")?.attributes.holder ?? "";
  const rights = at(docdata, "doc.rights")?.attributes;
  const issued = normOf(docdata, "date.issue");
  const stated = at(head, "dateline/story.date")?.attributes.norm;
  return wireContent(
    {
      guid: at(docdata, "doc-id")?.attributes["id-string"] || stableGuid(rawText(root)),
      version: versionOf(
        at(docdata, "du-key")?.attributes.version ?? at(docdata, "du-key")?.attributes.generation ?? "",
      ),
      provider: textOf(at(head, "distributor")) || at(docdata, "doc-id")?.attributes.regsrc || holder,
      language,
      headline,
      deck: textOf(at(head, "abstract")) || textOf(at(head, "hedline/hl2")),
      slug,
      keywords: others.filter(Boolean),
      byline,
      dateline: datelineOf(at(head, "dateline")) || story.dateline,
      located: textOf(at(head, "dateline/location")),
      advisory: story.advisory,
      edNote,
      urgency: urgencyOf(at(docdata, "urgency")?.attributes["ed-urg"] ?? ""),
      firstCreated: readDate(stated) ?? issued,
      versionCreated: issued ?? readDate(stated),
      expires: normOf(docdata, "date.expire"),
      embargo: embargoOf(docdata, issued, status, edNote),
      pubStatus: statusOf(status),
      signal: signalOf(docdata, headline, slug, status),
      credits: [...(story.credits.length > 0 ? story.credits : parseByline(byline, language))],
      creditLine: story.creditLine,
      rights: [rights?.owner, rights?.limitations].filter(Boolean).join(" ") || holder,
      copyrightHolder: holder,
      usageTerms: rights?.limitations ?? "",
      subjects: all(root, "tobject.subject", true).map(({ attributes }) => ({
        code: attributes["tobject.subject.refnum"]?.replace(/^0+$/, "") || (attributes["tobject.subject.code"] ?? ""),
        name: attributes["tobject.subject.matter"] ?? attributes["tobject.subject.type"] ?? "",
      })),
      instruments: instrumentsOf(root),
      names: namesOf(docdata),
      links: docdata?.attributes["management-doc-idref"]
        ? [{ rel: "previous" as const, code: "management-doc-idref", guid: docdata.attributes["management-doc-idref"] }]
        : [],
      unknown: nitfUnknownOf(root),
      media: all(root, "media", true).filter(isPicture).map(mediaOf),
      problems,
      body: story.body,
      sample: /sample story/i.test(edNote),
    },
    fileName,
    story,
  );
}

function storyOf(root: XmlElement, language: Parameters<typeof tidy>[1]): StoryText {
  const body = at(root, "body");
  const content = at(body, "body.content") ?? body;
  const paragraphs = content ? all(content, "p", true) : [];
  // the old feeds put a whole story into one <p>, paragraphs marked by four blanks
  const only = paragraphs.length === 1 ? rawText(paragraphs[0]) : paragraphs.length === 0 ? looseText(content) : "";
  if (paragraphs.length === 0 || /\n {3,}\S/.test(only)) return storyOfLines(splitParagraphs(only), language);
  const tagline = textOf(at(body, "body.end/tagline"));
  const signed: XmlElement[] = tagline === "" ? [] : [{ name: "p", prefix: "", attributes: {}, children: [tagline] }];
  const parts = content ? [withCodes(content), ...signed] : signed;
  return tidy(xmlToBody(parts, NITF_NAMES).root.children, language);
}

/** Text that stands in no paragraph, without the words of pictures. */
const looseText = (content: XmlElement | undefined): string =>
  (content?.children ?? [])
    .map((child) => (typeof child === "string" ? child : child.name === "media" ? "" : rawText(child)))
    .join("");

/** A company that is printed as its code stands in brackets, as wire copy has it, so that it is known for one. */
const withCodes = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.map((child) => {
    if (typeof child === "string") return child;
    const code = child.name === "org" ? child.attributes.value : undefined;
    return code && textOf(child) === code && parseRic(code) ? `<${code}>` : withCodes(child);
  }),
});

/** The words of a dateline without its place, which stands in `located` too. */
function datelineOf(dateline: XmlElement | undefined): string {
  const stated = textOf(at(dateline, "story.date"));
  if (stated.includes("(")) return stated;
  const parts = dateline?.children.map((one) => (typeof one === "string" ? one : textOf(one))) ?? [];
  // "<location>NANTES</location><story.date>March 12</story.date>" has its blank in the markup only
  return parts
    .join(" ")
    .replace(/\s+(?=[,;.)])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const normOf = (docdata: XmlElement | undefined, name: string): string | undefined =>
  readDate(at(docdata, name)?.attributes.norm);

/** `date.release` later than the issue, or a status that says so; one that cannot be read blocks. */
function embargoOf(docdata: XmlElement | undefined, issued: string | undefined, status: string, edNote: string) {
  const norm = at(docdata, "date.release")?.attributes.norm;
  const isEmbargoed = /embargo/i.test(status);
  const read = readDate(norm);
  if (isEmbargoed) return readEmbargo(norm ?? status);
  // released in the moment of its issue: whatever clock both were read from, there is no embargo between them
  const isOpen = norm !== undefined && norm !== "" && norm === at(docdata, "date.issue")?.attributes.norm;
  if (norm !== undefined && read === undefined && !isOpen) return readEmbargo(norm);
  if (read && (!issued || Date.parse(read) > Date.parse(issued))) return { kind: "until" as const, at: read };
  return announcedEmbargo(edNote);
}

const statusOf = (status: string): PubStatus => (/embargo/i.test(status) ? "usable" : pubStatusOf(status));

function signalOf(docdata: XmlElement | undefined, headline: string, slug: string, status: string): WireSignal {
  if (statusOf(status) === "canceled") return "withdrawal";
  if (at(docdata, "correction")) return "correction";
  return signalOfCopy(headline, slug);
}

/** Companies in the text and in the metadata, each with every code that names it. */
function instrumentsOf(root: XmlElement): WireInstrument[] {
  const found = new Map<string, WireInstrument>();
  for (const org of all(root, "org", true)) {
    const codes = [org, ...all(org, "alt-code")].map(({ attributes }) => [
      attributes.idsrc ?? "",
      attributes.value ?? "",
    ]);
    const instrument: WireInstrument = { name: textOf(org).slice(0, 200) };
    for (const [source = "", value = ""] of codes) {
      if (/^mic$/i.test(source)) instrument.mic = value.slice(0, 8);
      else if (/isin/i.test(source)) instrument.isin = value.slice(0, 12);
      else if (/ric|reuters/i.test(source) || parseRic(value)) instrument.ric = value.slice(0, 64);
      else if (value !== "") instrument.ticker = value.slice(0, 64);
    }
    const key = instrument.ric ?? instrument.ticker ?? instrument.isin;
    // a code in running text is its own name: the metadata knows the company's
    if (key && (!found.has(key) || found.get(key)?.name === key)) found.set(key, instrument);
  }
  return [...found.values()];
}

/** People, places, events and companies without a code that the metadata names. */
function namesOf(docdata: XmlElement | undefined): WireName[] {
  const known = at(docdata, "identified-content");
  return (["person", "location", "event", "org"] as const).flatMap((tag) =>
    all(known, tag).flatMap((one): WireName[] => {
      const name = textOf(one).slice(0, 400);
      const code = one.attributes[tag === "location" ? "location-code" : "value"] ?? "";
      if (name === "" || (tag === "org" && code !== "")) return [];
      return [
        { kind: tag === "location" ? "place" : tag === "org" ? "organisation" : tag, name, code: code.slice(0, 400) },
      ];
    }),
  );
}

const isPicture = (media: XmlElement): boolean =>
  /image|photo|picture/i.test(media.attributes["media-type"] ?? "image");

function mediaOf(media: XmlElement): WireMedia {
  const reference = all(media, "media-reference").sort(
    (a, b) => Number(b.attributes.width ?? 0) - Number(a.attributes.width ?? 0),
  )[0]?.attributes;
  return {
    ...pictureAt(reference?.source ?? ""),
    type: (reference?.["mime-type"] ?? "").slice(0, 100),
    caption: textOf(at(media, "media-caption")).slice(0, 4000),
    credit: textOf(at(media, "media-producer")).slice(0, 400),
    alt: (reference?.["alternate-text"] ?? "").slice(0, 1000),
  };
}
