import type { BlockJson, InlineJson } from "#shared/document/body.ts";
import { htmlToBody } from "#shared/document/htmlIn.ts";
import { body } from "#shared/document/makeBody.ts";
import { type Language, languageOf } from "#shared/domain/language.ts";
import { refusal } from "../ingest/refusal.ts";
import type { ReadItem } from "../ingest/wireReader.ts";
import { announcedEmbargo } from "./embargoText.ts";
import { readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { asList, asObject, asText, first, type Json, present, valueByRole } from "./jsonFields.ts";
import { moreOf } from "./ninjsMore.ts";
import { bodyOf, creditsOf, instrumentsOf, providerOf, signalOf } from "./ninjsParts.ts";
import { picturesOf } from "./ninjsPictures.ts";
import { unknownOf } from "./ninjsUnknown.ts";
import { parseJson } from "./parseJson.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { headlineOr } from "./standInHeadline.ts";
import { type StoryText, storyOfLines, tidy } from "./storyText.ts";
import { pubStatusOf, urgencyOf, versionOf, wireContent } from "./wireContent.ts";
import { openingWith } from "./writtenParts.ts";

/** Reads one ninjs object, a list of them, a feed (`items`) or JSON Lines. */
export function readNinjs(text: string, fileName: string): ReadItem[] {
  const values = parseJson(text, fileName);
  const items = values.flatMap((value) => {
    const item = (typeof value === "object" && value !== null ? value : {}) as Json;
    return Array.isArray(item.items) && first(item, "uri", "guid") === undefined ? asList(item.items) : [item];
  });
  return items.map((item) => readItem(item, fileName, items.length === 1 ? text : JSON.stringify(item)));
}

function readItem(item: Json, fileName: string, raw: string): ReadItem {
  const guid = asText(first(item, "uri", "guid"));
  const given =
    asText(item.headline) || valueByRole(item.headlines, /main|^$/) || asText(item.headline_main) || asText(item.title);
  const type = asText(item.type);
  if (guid === "") throw refusal("wire.notWire", fileName, "noUri");
  if (!["", "text", "composite"].includes(type))
    throw refusal("wire.notWire", fileName, "kind", { kind: type.slice(0, 40) });
  const source = bodyOf(item);
  const language = languageOf(asText(item.language)) ?? guessLanguage(`${given} ${source.text || source.html}`);
  const dateline = keptIn(item, "dateline");
  const story = withoutDateline(storyIn(source, language), dateline);
  const { headline, problems } = headlineOr(given, story);
  if (headline === "") throw refusal("wire.notWire", fileName, "noHeadline");
  const byline = asText(first(item, "by", "byline")) || story.byline;
  const pubStatus = pubStatusOf(asText(first(item, "pubStatus", "pubstatus")));
  // a field that is there and empty is an embargo without its end: it must not pass for none
  const embargo = present(item, "embargoedUntil", "embargoed");
  const pictures = picturesOf(item);
  const edNote = asText(first(item, "edNote", "ednote"));
  const content = wireContent(
    {
      guid: idBehind(item, guid),
      version: versionOf(asText(item.version)),
      provider: providerOf(item),
      language,
      headline,
      deck: asText(item.description_text) || valueByRole(item.descriptions, /summary|^$/),
      slug: asText(first(item, "slugline", "slug")),
      byline,
      dateline: dateline || story.dateline,
      located: asText(item.located),
      advisory: story.advisory,
      edNote,
      urgency: urgencyOf(asText(item.urgency)),
      firstCreated: readDate(asText(first(item, "firstCreated", "firstcreated"))),
      versionCreated: readDate(asText(first(item, "versionCreated", "versioncreated"))),
      embargo:
        embargo === undefined ? (unreadableEmbargo(item) ?? announcedEmbargo(edNote)) : readEmbargo(asText(embargo)),
      pubStatus,
      signal: signalOf(item, headline, pubStatus === "canceled"),
      credits: [...creditsOf(item, story, byline, language)],
      creditLine: story.creditLine,
      rights: [
        asText(first(item, "copyrightNotice", "copyrightnotice")),
        asText(first(item, "usageTerms", "usageterms")),
      ]
        .filter(Boolean)
        .join(" "),
      subjects: asList(first(item, "subjects", "subject"))
        .filter((one) => !["signal", "embargo", "dateline"].includes(asText(one.rel)))
        .map((one) => ({
          code: asText(first(one, "uri", "literal", "code", "qcode")).slice(0, 200),
          name: asText(one.name).slice(0, 400),
        })),
      instruments: instrumentsOf(item),
      media: pictures.media,
      problems,
      body: story.body,
      sample: /sample story/i.test(edNote),
      unknown: unknownOf(item, headline),
      ...moreOf(item, headline),
    },
    fileName,
    story,
  );
  return { content, raw, media: pictures.bytes };
}

const storyIn = (source: { html: string; text: string }, language: Language): StoryText =>
  source.html
    ? tidy(htmlToBody(source.html).root.children, language)
    : storyOfLines(splitParagraphs(source.text), language);

/** A dateline without its agency reads like the text's own words; the item says apart that it is none of them. */
function withoutDateline(story: StoryText, dateline: string): StoryText {
  const blocks = story.body.root.children;
  const at = blocks.findIndex(({ type }) => type === "paragraph");
  const [first, ...others] = (blocks[at] as { children?: InlineJson[] } | undefined)?.children ?? [];
  const words = (first as { text?: string } | undefined)?.text ?? "";
  const opening = openingWith(dateline);
  if (dateline === "" || !first || !words.startsWith(opening)) return story;
  const lead = { ...blocks[at], children: [{ ...first, text: words.slice(opening.length) }, ...others] } as BlockJson; // only its text is another
  return { ...story, body: body(blocks.with(at, lead)) };
}

/** The agency's own id, where ours had to be made into an address for `uri`. */
const idBehind = (item: Json, uri: string): string =>
  asText(asList(item.altIds).find((one) => asText(one.role) === "guid")?.value) ||
  asText(asObject(item.altids).guid) ||
  uri;

/** An embargo that was unreadable when an older Depeche wrote the item: ninjs has a place for readable ones only. */
function unreadableEmbargo(item: Json) {
  const text = keptIn(item, "embargo");
  return text === "" ? undefined : ({ kind: "unreadable", text } as const);
}

/** What the writer put among the topics because ninjs has no field for it. */
const keptIn = (item: Json, rel: string): string => {
  const kept = asList(first(item, "subjects", "subject")).find((one) => asText(one.rel) === rel);
  return kept ? asText(first(kept, "literal", "code")) : "";
};
