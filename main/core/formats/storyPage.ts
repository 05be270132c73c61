import { tickersIn } from "#shared/document/paragraphs.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import type { Format } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { isJson, isXml } from "./shapes.ts";
import { stableGuid } from "./stableGuid.ts";
import { isFurniture } from "./storyPageFurniture.ts";
import { relatedOf } from "./storyPageRelated.ts";
import { type PageSource, sourceAt } from "./storyPageSource.ts";
import { valuesOf } from "./storyPageValues.ts";
import { storyOfLines } from "./storyText.ts";
import { wireContent } from "./wireContent.ts";

const VALUES = /^(?:valeurs? associées?|related (?:values|quotes|stocks|instruments)|stocks mentioned)\s*:?$/i;
const RELATED =
  /^(?:[àa] lire (?:aussi|également)|sur le même sujet|related (?:stories|articles)|(?:also|further) read(?:ing)?|read also)\s*:?$/i;
const BYLINE = /^(?:par|by)\s+\p{Lu}/iu;
const END = /^(?:\d+ commentaires?|\d+ comments?|commentaires|comments|mes listes|my lists)$/i;
/** Longer than any furniture above a story. */
const MOST_BEFORE = 60;

/** The plain text of a published story page, as copied from a browser, furniture and all. */
export const storyPage: Format = {
  id: "story-page",
  name: "Story page",
  detect: (text) => !isXml(text) && !isJson(text) && findSource(linesOf(text)) !== undefined,
  read(text, fileName) {
    const page = readPage(linesOf(text));
    const language = guessLanguage(`${page.title} ${page.body.join(" ")}`);
    const story = storyOfLines(page.body, language);
    const byline = page.byline || story.byline;
    const content = wireContent(
      {
        guid: stableGuid(`${page.title}\n${page.source.at}\n${page.source.name}`),
        version: 1,
        provider: page.source.name,
        language,
        headline: page.title,
        byline,
        dateline: story.dateline,
        advisory: story.advisory,
        firstCreated: page.source.at,
        versionCreated: page.source.at,
        credits: story.credits.length > 0 ? [...story.credits] : parseByline(byline, language),
        creditLine: story.creditLine,
        values: valuesOf(page.values, tickersIn(story.body)),
        related: relatedOf(page.related),
        body: story.body,
      },
      fileName,
      story,
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

type Found = { readonly index: number; readonly source: PageSource };

/** The first line that says who gave the story, with a title above it and text below. */
function findSource(lines: readonly string[]): Found | undefined {
  for (let index = 1; index < Math.min(MOST_BEFORE, lines.length - 1); index++) {
    const source = sourceAt(lines, index);
    if (source?.at && source.next < lines.length) return { index, source };
  }
  return undefined;
}

type Page = {
  readonly title: string;
  readonly source: PageSource;
  byline: string;
  readonly body: string[];
  readonly values: string[];
  readonly related: string[];
};

function readPage(lines: readonly string[]): Page {
  const found = findSource(lines);
  if (!found) throw new Error("a page is read only when it was detected");
  const page: Page = {
    title: lines[found.index - 1] ?? "",
    source: found.source,
    byline: "",
    body: [],
    values: [],
    related: [],
  };
  let part: "body" | "values" | "related" | "readers" = "body";
  for (const line of lines.slice(found.source.next)) {
    if (VALUES.test(line)) part = "values";
    else if (RELATED.test(line)) part = "related";
    else if (END.test(line)) part = "readers";
    else if (part === "related") page.related.push(line);
    else if (part === "values") page.values.push(line);
    else if (part === "body") addToBody(page, line);
  }
  return page;
}

function addToBody(page: Page, line: string): void {
  const isByline = page.body.length === 0 && page.byline === "" && BYLINE.test(line) && line.length < 160;
  if (isByline && !/\p{Ll}{3}\.$/u.test(line)) page.byline = line;
  else page.body.push(line);
}
