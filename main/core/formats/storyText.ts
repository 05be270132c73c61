import type { BlockJson, Body, InlineJson } from "#shared/document/body.ts";
import { body, crosshead, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import type { Credit } from "#shared/domain/credits.ts";
import { findRics } from "#shared/domain/findRics.ts";
import type { Language } from "#shared/domain/language.ts";
import { isMachineNotice } from "#shared/languages/credits/machineNotice.ts";
import { isCreditLine, parseCreditLine } from "#shared/languages/credits/parseCredits.ts";

/** A story's body with what agencies put around it taken out into fields. */
export type StoryText = {
  readonly body: Body;
  readonly dateline: string;
  readonly advisory: string;
  readonly byline: string;
  readonly credits: readonly Credit[];
  readonly creditLine: string;
};

/** "PARIS, 5 février (Reuters) -": place, date and agency before the first sentence, with the shapes seen in copy. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{M}'’.,/ -]{1,80}?,?\s)?(?:\d{1,2}(?:er)?\s\p{L}{3,9}\.?(?:\s\d{4})?|\p{Lu}\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)?\s?\((?:Reuters|AFP|AP|dpa|dpa-AFX|ANSA|EFE|ATS|[\p{Lu}][\p{L} ]{1,30})\)?\s?[-–—]+\s*/u;
/** Flat on purpose: a pattern that could split the names in more than one way would hang on a hostile line. */
const BYLINE = /^(?:[Pp]ar|By|BY|Von|Por|Di)\s\p{Lu}[\p{L}\p{M}'’.,\s-]{1,140}$/u;
/** Words of a byline that need no capital. */
const SMALL = /^(?:and|et|und|y|e|in|à|de|du|des|da|di|del|la|le|von|van|der|of|the|al|bin|d['’]\p{Lu}.*)$/u;

/** "By A and B", "par C à Lyon": names and nothing else, so that "By Monday, shares had recovered." stays text. */
const isByline = (line: string): boolean =>
  BYLINE.test(line) &&
  !/\p{Ll}{3}\.$/u.test(line) &&
  line
    .split(/[\s,]+/)
    .slice(1)
    .every((word) => word === "" || /^\p{Lu}/u.test(word) || SMALL.test(word));

const ADVISORY =
  /^\((?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Actualisé|Corrige|Répétition|Précise|Avec)\b[^()]*\)$/;

/** A short line in capitals stands between paragraphs as a crosshead; figures alone do not. */
export const isCrosshead = (line: string): boolean =>
  line.length <= 70 &&
  /\p{Lu}{2}/u.test(line) &&
  !/\p{Ll}/u.test(line) &&
  // a line of a table ("DAX 22 513,42 +0,7 %") is in capitals too
  !line.includes("%") &&
  (line.match(/\p{L}/gu)?.length ?? 0) > (line.match(/\p{N}/gu)?.length ?? 0) &&
  !/[.;,:]$/.test(line) &&
  !line.startsWith("(");

/** Text with its RICs as chips; words, blanks and the marks around them stay. */
export function inlineWithTickers(line: string): InlineJson[] {
  const nodes: InlineJson[] = [];
  let from = 0;
  for (const { ric, start, end } of findRics(line)) {
    if (start > from) nodes.push(text(line.slice(from, start)));
    nodes.push(ticker(ric));
    from = end;
  }
  if (from < line.length) nodes.push(text(line.slice(from)));
  return nodes;
}

/** Lines that are longer than a screen is wide, or nearly all end like sentences, were not broken to fit. */
function areParagraphs(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > 100)) return true;
  const text = lines.slice(1).filter((line) => !isCrosshead(line.trim()) && !isByline(line.trim()));
  return text.filter((line) => /[.!?…)»”"]\s*$/.test(line)).length > text.length * 0.6;
}

/**
 * Splits text into paragraphs: at empty lines; in the old feed style, at lines that start with four blanks, where the
 * other line breaks are only the width of a screen; and at every line when there is neither and lines are paragraphs.
 */
export function splitParagraphs(raw: string): string[] {
  const clean = raw.replace(/\r\n?/g, "\n").replace(/[\u2028\u2029]/g, "\n");
  const isIndented = /\n {3,}\S/.test(`\n${clean}`);
  const isSpaced = /\n[ \t]*\n/.test(clean.trim());
  const isLines = !isIndented && !isSpaced && areParagraphs(clean.trim().split("\n"));
  const parts = clean.split(isIndented ? /\n[ \t]*\n|\n(?= {3,}\S)/ : isLines ? "\n" : /\n[ \t]*\n/);
  return parts
    .map((part) =>
      part
        .replace(/[ \t]*\n[ \t]*/g, " ")
        .replace(/[ \t]+/g, " ")
        .replace(/^[ \t]+|[ \t]+$/g, ""),
    )
    .filter((part) => part.trim() !== "");
}

/** Makes a story of plain paragraphs. */
export const storyOfLines = (lines: readonly string[], language: Language): StoryText =>
  tidy(
    lines.map((line) => (isCrosshead(line) ? crosshead(line) : paragraph(line))),
    language,
  );

/** Takes byline, advisory, dateline and sign-off out of the blocks, and puts tickers in. */
export function tidy(blocks: readonly BlockJson[], language: Language): StoryText {
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
  const signOff = takeSignOff(kept, language);
  const dateline = takeDateline(kept);
  return { body: body(kept.map(withTickers)), dateline, advisory, byline, ...signOff };
}

/** A paragraph that is one line in capitals is a crosshead, whatever its tag. */
function asCrosshead(block: BlockJson): BlockJson {
  if (block.type !== "paragraph") return block;
  const children = (block as { children?: InlineJson[] }).children ?? [];
  const isPlain = children.every((one) => one.type === "text");
  return isPlain && isCrosshead(children.map(plainText).join("").trim()) ? { ...block, type: "crosshead" } : block;
}

const LONGEST_SIGN_OFF = 2000;

function takeSignOff(blocks: BlockJson[], language: Language): { credits: readonly Credit[]; creditLine: string } {
  // notes and contacts may follow the sign-off, but it is never far from the end
  for (let index = blocks.length - 1; index >= Math.max(1, blocks.length - 4); index--) {
    const block = blocks[index];
    const line = block ? plainText(block).replace(/\s+/g, " ").trim() : "";
    const looksLike = line.length < (line.startsWith("(") ? LONGEST_SIGN_OFF : 200);
    if (!looksLike || !isCreditLine(line, language)) continue;
    blocks.splice(index, 1);
    return { credits: parseCreditLine(line, language).credits, creditLine: line };
  }
  return { credits: [], creditLine: "" };
}

function takeDateline(blocks: BlockJson[]): string {
  const first = blocks.find((block) => block.type === "paragraph") as { children?: InlineJson[] } | undefined;
  const node = first?.children?.[0] as { type?: string; text?: string } | undefined;
  if (!first?.children || node?.type !== "text" || node.text === undefined) return "";
  const match = DATELINE.exec(node.text);
  if (!match?.[0].includes("(")) return "";
  first.children[0] = { ...first.children[0], type: "text", text: node.text.slice(match[0].length) };
  return match[0].trim();
}

/** Chips for the codes in a block's text; formatted runs keep their format. */
function withTickers(block: BlockJson): BlockJson {
  const children = (block as { children?: InlineJson[] }).children;
  if (!children) return block;
  const mapped = children.flatMap((node): InlineJson[] => {
    if (node.type === "listitem" || node.type === "list") return [withTickers(node as BlockJson) as InlineJson]; // a list's items hold inline text too
    if (node.type !== "text") return [node];
    const { text: value, format = 0 } = node as { text: string; format?: number };
    return inlineWithTickers(value).map((one) => (one.type === "text" ? { ...one, format } : one));
  });
  return { ...block, children: mapped };
}
