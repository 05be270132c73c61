import { tickersIn } from "#shared/document/paragraphs.ts";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import { RelatedStory } from "#shared/domain/story.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { parsePrice, parseStamp } from "#shared/languages/parseStamp.ts";
import type { Format } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { isJson, isXml } from "./shapes.ts";
import { stableGuid } from "./stableGuid.ts";
import { isFurniture } from "./storyPageFurniture.ts";
import { isCrosshead, storyOfLines } from "./storyText.ts";
import { wireContent } from "./wireContent.ts";

/** Portals of one country print its own time. */
const ZONE = "Europe/Paris";
const PROVIDER_LINE =
  /^(?:information fournie par|info(?:rmation)? par|provided by)\s+(.+?)\s*[•·-]?\s*(\d{1,2}[/.]\d{1,2}[/.]\d{4}.*)?$/i;
const SHORT_PROVIDER = /^([\p{L}][\p{L}\p{N} .&-]{1,40}?)\s*[•·]\s*(\d{1,2}[/.]\d{1,2}[/.]\d{4}.*)$/u;
const STAMP_ALONE = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*(?:à|at|-)?\s*\d{1,2}[:hH]\d{2}$/;
const VALUES = /^(?:valeurs associées|related (?:values|quotes))$/i;
const RELATED = /^(?:[àa] lire aussi|related stories|also read)$/i;
const BYLINE = /^(?:par|by)\s+\p{Lu}/u;
const END = /^(?:\d+ commentaires?|\d+ comments?|mes listes|my lists)$/i;

/** The plain text of a published story page, as copied from a browser, furniture and all. */
export const storyPage: Format = {
  id: "story-page",
  name: "Story page",
  detect: (text) => {
    if (isXml(text) || isJson(text)) return false;
    const lines = linesOf(text);
    const index = lines.findIndex((line) => PROVIDER_LINE.test(line) || SHORT_PROVIDER.test(line));
    return index > 0 && index < 40 && lines.length > index + 1;
  },
  read(text, fileName) {
    const page = readPage(linesOf(text));
    const language = guessLanguage(`${page.title} ${page.body.join(" ")}`);
    const story = storyOfLines(page.body, language);
    const byline = page.byline || story.byline;
    const content = wireContent(
      {
        guid: stableGuid(`${page.title}\n${page.at}\n${page.provider}`),
        version: 1,
        provider: page.provider,
        language,
        headline: page.title,
        byline,
        dateline: story.dateline,
        advisory: story.advisory,
        firstCreated: page.at,
        versionCreated: page.at,
        credits: story.credits.length > 0 ? [...story.credits] : parseByline(byline, language),
        creditLine: story.creditLine,
        values: withRics(page.values, tickersIn(story.body)),
        related: page.related,
        body: story.body,
      },
      fileName,
    );
    return [{ content, raw: text, media: [] }];
  },
};

const linesOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "" && !isFurniture(line));

type Page = {
  title: string;
  provider: string;
  at: string | undefined;
  byline: string;
  body: string[];
  values: AssociatedValue[];
  related: RelatedStory[];
};

function readPage(lines: readonly string[]): Page {
  const index = lines.findIndex((line) => PROVIDER_LINE.test(line) || SHORT_PROVIDER.test(line));
  const match = PROVIDER_LINE.exec(lines[index] ?? "") ?? SHORT_PROVIDER.exec(lines[index] ?? "");
  let next = index + 1;
  let stamp = match?.[2];
  if (!stamp && STAMP_ALONE.test(lines[next] ?? "")) stamp = lines[next++];
  const page: Page = {
    title: lines[index - 1] ?? "",
    provider: (match?.[1] ?? "").trim(),
    at: parseStamp(stamp ?? "", ZONE),
    byline: "",
    body: [],
    values: [],
    related: [],
  };
  let part: "body" | "values" | "related" = "body";
  const related: string[] = [];
  for (const line of lines.slice(next)) {
    if (VALUES.test(line)) part = "values";
    else if (RELATED.test(line)) part = "related";
    else if (END.test(line)) part = part === "related" ? part : "values";
    else if (part === "related") related.push(line);
    else if (part === "values") addValue(page.values, line);
    else if (page.body.length === 0 && page.byline === "" && BYLINE.test(line) && line.length < 160) page.byline = line;
    else page.body.push(line);
  }
  page.related = relatedOf(related);
  return page;
}

/** A line with a price; a line of letters before it is the value's name. */
function addValue(values: AssociatedValue[], line: string): void {
  const price = parsePrice(line);
  const last = values.at(-1);
  if (price) {
    const quote = { price: price.price, currency: price.currency, change: price.change, source: "page" };
    const venue = price.venue === "" ? {} : { venue: price.venue };
    if (last && !last.quote && price.name === "") values[values.length - 1] = { ...last, ...venue, quote };
    else values.push({ ric: price.name || "?", name: price.name || "?", ...venue, quote });
  } else if (line.length < 80 && /\p{L}/u.test(line) && !/[.!?]$/.test(line)) {
    values.push({ ric: line.slice(0, 32), name: line });
  }
}

/** Names the quotes: those that came without a name belong to the story's tickers, in order. */
function withRics(values: readonly AssociatedValue[], rics: readonly string[]): AssociatedValue[] {
  let unnamed = 0;
  return values.flatMap((value) => {
    if (value.name !== "?") return [value];
    const ric = rics[unnamed++];
    return ric ? [{ ...value, ric, name: ric }] : [];
  });
}

function relatedOf(lines: readonly string[]): RelatedStory[] {
  const found: RelatedStory[] = [];
  let title: string | undefined;
  for (const line of lines) {
    const source = PROVIDER_LINE.exec(line);
    const last = found.at(-1);
    if (source) {
      const at = parseStamp(source[2] ?? "", ZONE);
      found.push(
        RelatedStory.parse({ title: (title ?? "").slice(0, 400) || "…", provider: (source[1] ?? "").trim(), at }),
      );
      title = undefined;
    } else if (/^(?:lire la suite|read more)$/i.test(line)) title = undefined;
    else if (/(?:…|\.\.\.)(?:\s*lire la suite)?$/i.test(line) && last && last.teaser === "") {
      last.teaser = line.replace(/\s*lire la suite$/i, "").slice(0, 600);
    } else if (!isCrosshead(line) || title === undefined) title = line;
  }
  return found;
}
