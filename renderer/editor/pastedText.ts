import type { BlockJson, InlineJson } from "#shared/document/body.ts";
import { TextJson } from "#shared/document/body.ts";
import { crosshead, list, paragraph, text as textRun, ticker } from "#shared/document/makeBody.ts";
import { findRics } from "#shared/domain/findRics.ts";
import { isHardWrapped, unwrapped, withoutQuoteMarks } from "./wrappedText.ts";

/** Longer lines in capitals are shouting, not a crosshead. */
const LONGEST_CROSSHEAD = 70;

const BULLET = /^\s*(?:[•●▪◦‣·*–—-])\s+(?=\S)/u;
const NUMBERED = /^\s*\d{1,2}[.)]\s+(?=\S)/u;

/**
 * Plain text as blocks: empty lines split paragraphs, without any each line is one, unless a mail or a PDF broke them at
 * its width; lines with bullets or numbers are a list, short capitals crossheads.
 */
export function plainTextBlocks(plain: string): BlockJson[] {
  const text = withoutQuoteMarks(plain.replace(/\r\n?/g, "\n"));
  const parts = text
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
  const isSpaced = parts.length > 1;
  const blocks = parts.flatMap((lines): (string | BlockJson)[] => {
    const made = listOf(lines);
    if (made) return [made];
    return isSpaced || isHardWrapped(lines) ? [unwrapped(lines)] : lines;
  });
  return blocks.map((one) => {
    if (typeof one !== "string") return one;
    return blocks.length > 1 && isCapitals(one.trim()) ? crosshead(one.trim()) : paragraph(one);
  });
}

function listOf(lines: readonly string[]): BlockJson | undefined {
  if (lines.length < 2) return undefined;
  const mark = [BULLET, NUMBERED].find((one) => lines.every((line) => one.test(line)));
  return (
    mark &&
    list(
      mark === BULLET ? "bullet" : "number",
      lines.map((line) => [textRun(line.replace(mark, "").trim())]),
    )
  );
}

const isCapitals = (line: string): boolean =>
  line.length <= LONGEST_CROSSHEAD && /\p{Lu}{2}.*\p{Lu}{2}/u.test(line) && !/[\p{Ll}.;,:]/u.test(line);

/** The block with every instrument code of its text as a chip. */
export function withChips(block: BlockJson): BlockJson {
  const children = (block as { children?: InlineJson[] }).children; // a figure has none
  if (!children || block.type === "list") return block;
  return { ...block, children: children.flatMap(chipsOf) };
}

function chipsOf(node: InlineJson): InlineJson[] {
  const run = TextJson.safeParse(node);
  if (!run.success) return [node];
  const { text: words, format } = run.data;
  const nodes: InlineJson[] = [];
  let from = 0;
  for (const { ric, start, end } of findRics(words)) {
    if (start > from) nodes.push(textRun(words.slice(from, start), format));
    nodes.push(ticker(ric));
    from = end;
  }
  if (from < words.length) nodes.push(textRun(words.slice(from), format));
  return nodes;
}
