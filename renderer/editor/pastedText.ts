import type { BlockJson, InlineJson } from "#shared/document/body.ts";
import { TextJson } from "#shared/document/body.ts";
import { crosshead, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { findRics } from "#shared/domain/findRics.ts";

/** Longer lines in capitals are shouting, not a crosshead. */
const LONGEST_CROSSHEAD = 70;

/** Plain text as blocks: empty lines split paragraphs, without any each line is one; short capitals are crossheads. */
export function plainTextBlocks(plain: string): BlockJson[] {
  const parts = plain.replace(/\r\n?/g, "\n").split(/\n[^\S\n]*\n/);
  const lines = parts.length > 1 ? parts.map((part) => part.replace(/\n/g, " ")) : plain.split(/\r\n?|\n/);
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => (lines.length > 1 && isCapitals(line.trim()) ? crosshead(line.trim()) : paragraph(line)));
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
    if (start > from) nodes.push(text(words.slice(from, start), format));
    nodes.push(ticker(ric));
    from = end;
  }
  if (from < words.length) nodes.push(text(words.slice(from), format));
  return nodes;
}
