import { htmlToBody } from "#shared/document/htmlIn.ts";
import { AppError } from "#shared/domain/errors.ts";
import { languageOf } from "#shared/domain/language.ts";
import type { ReadItem } from "../ingest/wireReader.ts";
import { announcedEmbargo } from "./embargoText.ts";
import { readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { asList, asObject, asText, first, type Json, present, valueByRole } from "./jsonFields.ts";
import { moreOf } from "./ninjsMore.ts";
import { bodyOf, creditsOf, instrumentsOf, providerOf, signalOf } from "./ninjsParts.ts";
import { picturesOf } from "./ninjsPictures.ts";
import { parseJson } from "./parseJson.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { type StoryText, storyOfLines, tidy } from "./storyText.ts";
import { pubStatusOf, urgencyOf, versionOf, wireContent } from "./wireContent.ts";

/** Reads one ninjs object, a list of them, a feed (`items`) or JSON Lines. */
export function readNinjs(text: string, fileName: string): ReadItem[] {
  const values = parseJson(text, fileName);
  const items = values.flatMap((value) => {
    const item = (typeof value === "object" && value !== null ? value : {}) as Json;
    return Array.isArray(item.items) && first(item, "uri", "guid") === undefined ? asList(item.items) : [item];
  });
  return items.map((item) => readItem(item, fileName, items.length === 1 ? text : JSON.stringify(item)));
}

function refuse(fileName: string, reason: string): never {
  throw new AppError("wire.notWire", `${fileName}: ${reason}`, { name: fileName, reason });
}

function readItem(item: Json, fileName: string, raw: string): ReadItem {
  const guid = asText(first(item, "uri", "guid"));
  const headline = asText(item.headline) || valueByRole(item.headlines, /main|^$/) || asText(item.title);
  const type = asText(item.type);
  if (guid === "") refuse(fileName, "an item has no uri");
  if (!["", "text", "composite"].includes(type)) refuse(fileName, `an item is of the kind "${type}", not a story`);
  if (headline === "") refuse(fileName, "an item has no headline");
  const source = bodyOf(item);
  const language = languageOf(asText(item.language)) ?? guessLanguage(`${headline} ${source.text || source.html}`);
  const story: StoryText = source.html
    ? tidy(htmlToBody(source.html).root.children, language)
    : storyOfLines(splitParagraphs(source.text), language);
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
      dateline: story.dateline,
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
        .filter((one) => !["signal", "embargo"].includes(asText(one.rel)))
        .map((one) => ({
          code: asText(first(one, "uri", "literal", "code", "qcode")).slice(0, 200),
          name: asText(one.name).slice(0, 400),
        })),
      instruments: instrumentsOf(item),
      media: pictures.media,
      body: story.body,
      sample: /sample story/i.test(edNote),
      ...moreOf(item, headline),
    },
    fileName,
    story,
  );
  return { content, raw, media: pictures.bytes };
}

/** The agency's own id, where ours had to be made into an address for `uri`. */
const idBehind = (item: Json, uri: string): string =>
  asText(asList(item.altIds).find((one) => asText(one.role) === "guid")?.value) ||
  asText(asObject(item.altids).guid) ||
  uri;

/** An embargo that was unreadable when we wrote the item: ninjs has a place for readable ones only. */
function unreadableEmbargo(item: Json) {
  const kept = asList(first(item, "subjects", "subject")).find((one) => asText(one.rel) === "embargo");
  return kept && ({ kind: "unreadable", text: asText(first(kept, "literal", "code")) } as const);
}
