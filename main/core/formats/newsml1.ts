import { languageOf } from "#shared/domain/language.ts";
import { parseRic } from "#shared/domain/ric.ts";
import type { WireInstrument, WireSignal } from "#shared/domain/wire.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { refusal } from "../ingest/refusal.ts";
import type { ReadItem } from "../ingest/wireReader.ts";
import { announcedEmbargo } from "./embargoText.ts";
import { type Format, readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { NITF_NAMES } from "./nitfNames.ts";
import { isHtml, isXml } from "./shapes.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { stableGuid } from "./stableGuid.ts";
import { headlineOr } from "./standInHeadline.ts";
import { type StoryText, storyOfLines, tidy } from "./storyText.ts";
import { pubStatusOf, signalOfCopy, urgencyOf, versionOf, wireContent } from "./wireContent.ts";
import { xmlToBody } from "./xmlToBody.ts";
import { all, at, rawText, readXml, textOf, type XmlElement } from "./xmlTree.ts";

/** NewsML 1.2 as AFP, Belga and BusinessWire send it. Names: IPTC NewsML 1.2 functional specification. */
export const newsml1: Format = {
  id: "newsml-1",
  name: "NewsML 1.2",
  detect: (text) => isXml(text) && !isHtml(text) && /<NewsML[\s>]/.test(text.slice(0, 20_000)),
  read(text, fileName) {
    const root = readXml(text, fileName);
    const items = all(root, "NewsItem", true).filter((item) => textFrom(item) !== undefined);
    if (items.length === 0) {
      throw refusal("wire.notWire", fileName, "noItem");
    }
    return items.map((item) => readItem(item, root, fileName, items.length === 1 ? text : ""));
  },
};

/** The part of an item that is text, if any: a story may come with pictures beside it. */
const textFrom = (item: XmlElement): XmlElement | undefined =>
  all(item, "ContentItem", true).find((content) => {
    const type = at(content, "MediaType")?.attributes.FormalName ?? "text";
    return /text|complexdata/i.test(type) && at(content, "DataContent") !== undefined;
  });

function readItem(item: XmlElement, root: XmlElement, fileName: string, raw: string): ReadItem {
  const identifier = at(item, "Identification/NewsIdentifier");
  const management = at(item, "NewsManagement");
  const components = all(item, "NewsComponent", true);
  const component =
    components.find((one) => at(one, "NewsLines/HeadLine")) ??
    components.find((one) => at(one, "NewsLines")) ??
    components[0];
  const lines = at(component, "NewsLines");
  const descriptive = all(item, "DescriptiveMetadata", true)[0];
  const content = textFrom(item);
  const language =
    languageOf(at(descriptive, "Language")?.attributes.FormalName ?? component?.attributes["xml:lang"]) ??
    guessLanguage(rawText(content));
  const story = storyOf(at(content, "DataContent"), language);
  const { headline, problems } = headlineOr(textOf(at(lines, "HeadLine")), story);
  if (headline === "") throw refusal("wire.notWire", fileName, "noHeadline");
  const slug = textOf(at(lines, "SlugLine"));
  const byline = textOf(at(lines, "ByLine")) || story.byline;
  const revision = at(identifier, "RevisionId");
  const status = at(management, "Status")?.attributes.FormalName ?? "";
  const edNote = [textOf(at(lines, "NewsLine/NewsLineText")), ...all(management, "Instruction").map(noteOf)]
    .filter(Boolean)
    .join(" ");
  const previous = at(management, "DerivedFrom")?.attributes.NewsItem;
  const parsed = wireContent(
    {
      guid: guidOf(identifier) || stableGuid(rawText(item)),
      version: versionOf(textOf(revision)),
      provider: partyOf(component, "Provider") || partyOf(component, "Source") || textOf(at(identifier, "ProviderId")),
      language,
      headline,
      deck: textOf(at(lines, "SubHeadLine")),
      slug,
      byline,
      dateline: textOf(at(lines, "DateLine")) || story.dateline,
      located: propertyOf(all(descriptive, "Location")[0], "City"),
      advisory: story.advisory,
      edNote,
      urgency: urgencyOf(at(management, "Urgency")?.attributes.FormalName ?? ""),
      firstCreated: readDate(textOf(at(management, "FirstCreated"))),
      versionCreated: readDate(textOf(at(management, "ThisRevisionCreated"))),
      embargo: embargoOf(management, status, edNote),
      pubStatus: /embargo/i.test(status) ? "usable" : pubStatusOf(status),
      signal: signalOf(status, revision?.attributes.Update, headline, slug),
      credits: [...(story.credits.length > 0 ? story.credits : parseByline(byline, language))],
      creditLine: story.creditLine,
      rights: textOf(at(lines, "CopyrightLine")) || textOf(at(lines, "RightsLine")),
      keywords: all(lines, "KeywordLine").map(textOf).filter(Boolean),
      subjects: all(item, "SubjectCode", true).flatMap((subject) =>
        subject.children.flatMap((one) =>
          typeof one !== "string" && one.attributes.FormalName ? { code: one.attributes.FormalName, name: "" } : [],
        ),
      ),
      instruments: instrumentsOf(root),
      links: previous ? [{ rel: "previous", code: "DerivedFrom", guid: previous.slice(0, 500) }] : [],
      problems,
      body: story.body,
    },
    fileName,
    story,
  );
  return { content: parsed, raw, media: [] };
}

/**
 * The public identifier without its revision, which is its last part ("…:PORT7:2A" with NewsML 1.2's RevisionId 2 and
 * Update "A"): all revisions are one story.
 */
function guidOf(identifier: XmlElement | undefined): string {
  const id = textOf(at(identifier, "PublicIdentifier"));
  const revision = at(identifier, "RevisionId");
  const number = textOf(revision);
  const ends = [`:${number}${revision?.attributes.Update ?? ""}`, `:${number}`];
  const end = number === "" ? undefined : ends.find((one) => id.endsWith(one));
  return (end ? id.slice(0, -end.length) : id) || textOf(at(identifier, "NewsItemId"));
}

function storyOf(data: XmlElement | undefined, language: Parameters<typeof tidy>[1]): StoryText {
  const body = all(data, "body.content", true)[0] ?? all(data, "body", true)[0] ?? all(data, "nitf", true)[0] ?? data;
  const hasMarkup = body?.children.some((child) => typeof child !== "string") ?? false;
  if (!body || !hasMarkup) return storyOfLines(splitParagraphs(rawText(body)), language);
  return tidy(xmlToBody([body], NITF_NAMES).root.children, language);
}

const noteOf = (instruction: XmlElement): string => textOf(instruction) || (instruction.attributes.FormalName ?? "");

function partyOf(component: XmlElement | undefined, role: string): string {
  const party = all(component, role, true)[0];
  const found = all(party, "Party")[0];
  return propertyOf(found, "Name") || (found?.attributes.FormalName ?? "");
}

const propertyOf = (element: XmlElement | undefined, name: string): string =>
  all(element, "Property", true).find(({ attributes }) => attributes.FormalName === name)?.attributes.Value ?? "";

/** An embargo is a status that will change, and when; one without its time blocks. */
function embargoOf(management: XmlElement | undefined, status: string, edNote: string) {
  const change = at(management, "StatusWillChange");
  const until = textOf(at(change, "DateAndTime"));
  if (/embargo/i.test(status)) return readEmbargo(until || status);
  return until !== "" && /usable/i.test(at(change, "FutureStatus")?.attributes.FormalName ?? "")
    ? readEmbargo(until)
    : announcedEmbargo(edNote);
}

/** `RevisionId/@Update`: N new, U update, A addition (a correction's text), with BusinessWire's kill by status. */
function signalOf(status: string, update: string | undefined, headline: string, slug: string): WireSignal {
  if (pubStatusOf(status) === "canceled") return "withdrawal";
  const said = signalOfCopy(headline, slug);
  if (said !== "none") return said;
  return update === "U" || update === "A" ? "update" : "none";
}

/** "Ticker Symbol" of a company, as a topic's property: BusinessWire's way. */
function instrumentsOf(root: XmlElement): WireInstrument[] {
  return all(root, "Topic", true).flatMap((topic): WireInstrument[] => {
    const symbol = propertyOf(topic, "Ticker Symbol") || propertyOf(topic, "RIC");
    if (symbol === "") return [];
    const name = textOf(at(topic, "Description")).slice(0, 200);
    return [parseRic(symbol) ? { ric: symbol, name } : { ticker: symbol.slice(0, 64), name }];
  });
}
