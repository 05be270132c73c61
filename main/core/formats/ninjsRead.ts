import { createHash } from "node:crypto";
import { htmlToBody } from "#shared/document/htmlIn.ts";
import { type Credit, CreditRole } from "#shared/domain/credits.ts";
import { AppError } from "#shared/domain/errors.ts";
import { languageOf } from "#shared/domain/language.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { PubStatus, WireContent, type WireInstrument, type WireMedia } from "#shared/domain/wire.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import type { ReadItem, WireMediaBytes } from "../ingest/wireReader.ts";
import { readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { parseJson } from "./parseJson.ts";
import { type StoryText, splitParagraphs, storyOfLines, tidy } from "./storyText.ts";

type Json = Record<string, unknown>;

const asText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
const asObject = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const asList = (value: unknown): Json[] => (Array.isArray(value) ? value.map(asObject) : []);
/** The first of several spellings that is there: the series differ in case and number. */
const first = (item: Json, ...keys: string[]): unknown =>
  keys.map((key) => item[key]).find((value) => value !== undefined && value !== null && value !== "");

/** Reads one ninjs object, a list of them, or JSON Lines. */
export function readNinjs(text: string, fileName: string): ReadItem[] {
  const items = parseJson(text, fileName);
  return items.map((item) => readItem(asObject(item), fileName, items.length === 1 ? text : JSON.stringify(item)));
}

function readItem(item: Json, fileName: string, raw: string): ReadItem {
  const guid = asText(first(item, "uri", "guid"));
  const headline = asText(item.headline) || entryValue(item.headlines, /main|^$/) || asText(item.title);
  if (guid === "" || headline === "") {
    const reason = guid === "" ? "an item has no uri" : "an item has no headline";
    throw new AppError("wire.notWire", `${fileName}: ${reason}`, { name: fileName, reason });
  }
  const source = bodyOf(item);
  const language = languageOf(asText(item.language)) ?? guessLanguage(`${headline} ${source.text}`);
  const story: StoryText = source.html
    ? tidy(htmlToBody(source.html).root.children, language)
    : storyOfLines(splitParagraphs(source.text), language);
  const byline = asText(first(item, "by", "byline")) || story.byline;
  const status = PubStatus.safeParse(asText(first(item, "pubStatus", "pubstatus")));
  const embargo = first(item, "embargoedUntil", "embargoed");
  const pictures = picturesOf(item);
  const edNote = asText(first(item, "edNote", "ednote"));
  const signal = asList(item.signal)
    .map((one) => asText(one.code))
    .join(" ");
  const content = WireContent.parse({
    guid,
    version: Number(asText(item.version)) || 1,
    provider: providerOf(item),
    language,
    headline,
    deck: asText(item.description_text) || entryValue(item.descriptions, /summary|^$/),
    slug: asText(first(item, "slugline", "slug")),
    byline,
    dateline: story.dateline,
    located: asText(item.located),
    advisory: story.advisory,
    edNote,
    urgency: Math.min(9, Math.max(1, Number(item.urgency) || 4)),
    firstCreated: readDate(asText(first(item, "firstCreated", "firstcreated"))),
    versionCreated: readDate(asText(first(item, "versionCreated", "versioncreated"))),
    embargo: embargo === undefined ? undefined : readEmbargo(asText(embargo)),
    pubStatus: status.success ? status.data : "usable",
    signal:
      /correction/i.test(signal) || /^CORRECTED/.test(headline)
        ? "correction"
        : /update/i.test(signal) || /^UPDATE \d/.test(headline)
          ? "update"
          : "none",
    credits: creditsOf(item, story, byline, language),
    creditLine: story.creditLine,
    rights: [asText(first(item, "copyrightNotice", "copyrightnotice")), asText(first(item, "usageTerms", "usageterms"))]
      .filter(Boolean)
      .join(" "),
    subjects: asList(first(item, "subjects", "subject")).map((one) => ({
      code: asText(first(one, "uri", "literal", "code")).slice(0, 200),
      name: asText(one.name).slice(0, 400),
    })),
    instruments: instrumentsOf(item),
    media: pictures.media,
    body: story.body,
    sample: /sample story/i.test(edNote),
  });
  return { content, raw, media: pictures.bytes };
}

/** The value of the first entry whose role fits, or of the first one. */
function entryValue(list: unknown, role: RegExp): string {
  const entries = asList(list);
  return asText((entries.find((one) => role.test(asText(one.role))) ?? entries[0])?.value);
}

function bodyOf(item: Json): { html: string; text: string } {
  const bodies = asList(item.bodies);
  const html = bodies.find((one) => /html/.test(asText(one.contentType ?? one.contenttype)));
  const plain = bodies.find((one) => !/html|xml/.test(asText(one.contentType ?? one.contenttype)));
  return {
    html: asText(item.body_html) || asText(item.body_xhtml) || asText(html?.value),
    text: asText(item.body_text) || asText(plain?.value),
  };
}

function providerOf(item: Json): string {
  const sources = asList(first(item, "infoSources", "infosources", "infosource"));
  const provider = sources.find((one) => /provider|^$/.test(asText(first(one, "role", "rel"))));
  const copyright = asText(first(item, "copyrightHolder", "copyrightholder"));
  return asText(provider?.name) || asText(item.provider) || asText(item.source) || copyright;
}

function creditsOf(item: Json, story: StoryText, byline: string, language: WireContent["language"]): readonly Credit[] {
  if (story.credits.length > 0) return story.credits;
  const named = asList(first(item, "infoSources", "infosources")).flatMap((one): Credit[] => {
    const role = CreditRole.safeParse(asText(one.role));
    const name = asText(one.name);
    return role.success && name !== "" ? [{ role: role.data, name }] : [];
  });
  return named.length > 0 ? named : parseByline(byline, language);
}

function instrumentsOf(item: Json): WireInstrument[] {
  return asList(first(item, "organisations", "organisation")).flatMap((organisation) => {
    const symbols = asList(organisation.symbols);
    if (symbols.length === 0) return [];
    const found: WireInstrument = { name: asText(organisation.name).slice(0, 200) };
    for (const one of symbols) {
      const value = asText(first(one, "symbol", "ticker", "instrument"));
      const kind = asText(first(one, "symbolType", "symboltype"));
      const mic = asText(one.exchange);
      if (/isin/i.test(kind)) found.isin = value.slice(0, 12);
      else if (/ric/i.test(kind) || parseRic(value)) found.ric = value;
      else if (value !== "") found.ticker = value;
      if (/^X?[A-Z]{3,4}$/.test(mic)) found.mic = mic;
    }
    return [found];
  });
}

const DATA_URL = /^data:(image\/(?:jpeg|png|webp|gif));base64,([A-Za-z0-9+/=]+)$/;

/** Pictures that the item is associated with; small ones may come inside as data. */
function picturesOf(item: Json): { media: WireMedia[]; bytes: WireMediaBytes[] } {
  const list = Array.isArray(item.associations)
    ? asList(item.associations)
    : Object.values(asObject(item.associations)).map(asObject);
  const bytes: WireMediaBytes[] = [];
  const media = list
    .filter((one) => asText(one.type) === "picture")
    .map((one): WireMedia => {
      const renditions = Array.isArray(one.renditions)
        ? asList(one.renditions)
        : Object.values(asObject(one.renditions)).map(asObject);
      const href = asText(renditions[0]?.href);
      const inside = DATA_URL.exec(href);
      const caption =
        asText(one.description_text) || entryValue(one.descriptions, /caption|^$/) || asText(one.headline);
      const shown = {
        caption: caption.slice(0, 4000),
        credit: asText(first(one, "by", "byline", "copyrightHolder", "copyrightholder")).slice(0, 400),
        alt:
          entryValue(
            asList(one.descriptions).filter((entry) => asText(entry.role) === "alt"),
            /alt/,
          ).slice(0, 1000) || caption.slice(0, 1000),
      };
      if (!inside?.[1] || !inside[2])
        return { href: href.startsWith("data:") ? "" : href.slice(0, 2000), type: "image", ...shown };
      const content = Buffer.from(inside[2], "base64");
      const mediaId = createHash("sha256").update(content).digest("hex");
      bytes.push({ mediaId, type: inside[1], bytes: content });
      return { mediaId, href: "", type: inside[1], ...shown };
    });
  return { media, bytes };
}
