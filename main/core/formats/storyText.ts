import type { BlockJson, Body, InlineJson } from "#shared/document/body.ts";
import { body, text, ticker } from "#shared/document/makeBody.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { type FoundRic, findRics } from "#shared/domain/findRics.ts";
import type { Language } from "#shared/domain/language.ts";
import type { ReadingProblem } from "#shared/domain/readingReasons.ts";
import { isMachineNotice } from "#shared/languages/credits/machineNotice.ts";
import { type Closing, NO_CLOSING, type SignOff, takeClosing } from "./closingLines.ts";
import { ADVISORY, DATELINE, isByline, isCrosshead } from "./copyLines.ts";
import { linesToBlocks } from "./copyText.ts";

/** A story's body with what agencies put around it taken out into fields. */
export type StoryText = SignOff & {
  readonly body: Body;
  readonly dateline: string;
  readonly advisory: string;
  readonly byline: string;
  readonly closing: Closing;
  /** What a person should know of the reading. */
  readonly problems: readonly ReadingProblem[];
};

/** Makes a story of plain paragraphs. */
export const storyOfLines = (lines: readonly string[], language: Language): StoryText =>
  tidy(linesToBlocks(lines), language);

/**
 * Takes byline, advisory, dateline and closing lines out of the blocks, and puts tickers in. Should a letter of the copy
 * be lost on the way, the text stays as it came and a problem says so.
 */
export function tidy(blocks: readonly BlockJson[], language: Language): StoryText {
  const { kept, fields } = takenApart(blocks, language);
  if (isWhole(blocks, kept, fields)) return { ...fields, body: body(kept.map(withTickers)), problems: [] };
  const problems: readonly ReadingProblem[] = ["textKept"];
  const nothing = { credits: [], creditLine: "", dateline: "", advisory: "", byline: "", closing: NO_CLOSING };
  return { ...nothing, body: body([...blocks]), problems };
}

type Fields = Omit<StoryText, "body" | "problems">;

/** Blocks are replaced and never changed: the copy must stay whole. */
function takenApart(blocks: readonly BlockJson[], language: Language): { kept: BlockJson[]; fields: Fields } {
  const kept = blocks.map(asCrosshead);
  const takeFirst = (fits: (line: string) => boolean): string => {
    const line = kept[0] ? plainText(kept[0]).trim() : "";
    if (kept.length < 2 || !fits(line)) return "";
    kept.shift();
    return line;
  };
  let byline = takeFirst(isByline);
  const advisory = takeFirst((line) => ADVISORY.test(line) || (line.startsWith("(") && isMachineNotice(line)));
  byline ||= takeFirst(isByline);
  const signed = takeClosing(kept, language);
  const dateline = takeDateline(kept);
  return { kept, fields: { dateline, advisory, byline, ...signed } };
}

/** Whether every letter of the copy is in the story. A block that nobody touched needs no look. */
function isWhole(blocks: readonly BlockJson[], kept: readonly BlockJson[], fields: Fields): boolean {
  const [before, after] = [new Set(blocks), new Set(kept)];
  return isSameText(blocks.filter((block) => !after.has(block)).map(plainText), [
    ...kept.filter((block) => !before.has(block)).map(plainText),
    ...linesOf(fields),
  ]);
}

/** What of the copy went into fields. */
function linesOf({ dateline, advisory, byline, creditLine, closing }: Fields): string[] {
  const slug = closing.slug === "" ? "" : `Keywords ${closing.slug}`;
  return [dateline, advisory, byline, creditLine, closing.contact, slug, ...closing.codes, closing.rights];
}

/** Whether two texts are made of the same letters and digits, in whatever order: marks around codes may go. */
export function isSameText(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [lettersIn(one), lettersIn(other)];
  return a.count === b.count && a.sum === b.sum;
}

function lettersIn(lines: readonly string[]): { count: number; sum: number } {
  let [count, sum] = [0, 0];
  for (const line of lines) {
    const text = line.includes("Mots-clés") ? line.replaceAll("Mots-clés", "Keywords") : line;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const isLetter =
        code >= 0xc0 || (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
      if (!isLetter) continue;
      count += 1;
      sum += code;
    }
  }
  return { count, sum };
}

/** A paragraph that is one line in capitals is a crosshead, whatever its tag. */
function asCrosshead(block: BlockJson): BlockJson {
  const children = block.type === "paragraph" ? (block as { children?: InlineJson[] }).children : undefined;
  if (!children?.every((one) => one.type === "text")) return block;
  return isCrosshead(children.map(plainText).join("").trim()) ? { ...block, type: "crosshead" } : block;
}

/** How far from the start of a text a dateline's bracket may open: behind a place and a date. */
const LONGEST_PLACE = 140;

function takeDateline(blocks: BlockJson[]): string {
  const at = blocks.findIndex((block) => block.type === "paragraph");
  const first = blocks[at] as (BlockJson & { children?: InlineJson[] }) | undefined;
  const node = first?.children?.[0] as { type?: string; text?: string } | undefined;
  if (!first?.children || node?.type !== "text" || !node.text?.slice(0, LONGEST_PLACE).includes("(")) return "";
  const match = DATELINE.exec(node.text);
  if (!match?.[0].includes("(")) return "";
  const [opening, ...rest] = first.children;
  blocks[at] = { ...first, children: [{ ...opening, type: "text", text: node.text.slice(match[0].length) }, ...rest] };
  return match[0].trim();
}

/** Chips for the codes in a block's text; formatted runs keep their format. The block itself when it has none. */
function withTickers(block: BlockJson): BlockJson {
  const children = (block as { children?: InlineJson[] }).children;
  if (!children) return block;
  let isChanged = false;
  const mapped = children.flatMap((node): InlineJson[] => {
    const own = inlineWithChips(node);
    isChanged ||= own.length !== 1 || own[0] !== node;
    return own;
  });
  return isChanged ? { ...block, children: mapped } : block;
}

const HOLDERS = new Set(["listitem", "list", "paragraph", "crosshead", "quote", "factboxtitle"]);

function inlineWithChips(node: InlineJson): InlineJson[] {
  if (HOLDERS.has(node.type)) return [withTickers(node as BlockJson) as InlineJson]; // lists and boxes hold inline text too
  if (node.type !== "text") return [node];
  const { text: value, format = 0 } = node as { text: string; format?: number };
  const found = findRics(value);
  if (found.length === 0) return [node];
  return inlineWithTickers(value, found).map((one) => (one.type === "text" ? { ...one, format } : one));
}

/** Text with its RICs as chips; words, blanks and the marks around them stay. What is printed holds nothing but its code. */
function inlineWithTickers(line: string, found: readonly FoundRic[]): InlineJson[] {
  const nodes: InlineJson[] = [];
  let from = 0;
  for (const { ric, printed, start, end } of found) {
    if (!isSameText([printed.replace(/&[lg]t;/g, "")], [ric])) continue;
    if (start > from) nodes.push(text(line.slice(from, start)));
    nodes.push(ticker(ric));
    from = end;
  }
  if (from < line.length) nodes.push(text(line.slice(from)));
  return nodes;
}
