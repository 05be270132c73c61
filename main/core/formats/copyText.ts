import type { BlockJson, Body, FactboxJson } from "#shared/document/body.ts";
import { knownBlock } from "#shared/document/body.ts";
import { pageAddress } from "#shared/document/embed.ts";
import { crosshead, embed, factbox, paragraph } from "#shared/document/makeBody.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { isCrosshead } from "./copyLines.ts";

/** Above and below a box, where a text has no other frame. Agencies' own rules are of other lengths. */
const RULE = "-".repeat(40);
/** Before a card's title and address. */
const CARD = "→";
const IS_CARD = /^→ (?:(.{1,400}) )?(https?:\/\/\S+)$/;
/** A longer first line is no title. */
const LONGEST_TITLE = 120;

/** A body as copy: blocks apart by an empty line, a box between two rules. */
export const copyText = ({ root }: Body): string => apart(root.children.map(blockText));

const apart = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== "").join("\n\n");

function blockText(block: BlockJson): string {
  const known = knownBlock(block);
  if (known?.type === "embed") return [CARD, known.title, known.url].filter(Boolean).join(" ");
  return known?.type === "factbox" ? boxText(known) : plainText(block);
}

function boxText({ children }: FactboxJson): string {
  const inner = apart(children.map((child) => plainText(child as BlockJson))); // read for its words only
  return inner === "" ? "" : apart([RULE, inner, RULE]);
}

/** Lines of copy as blocks: short ones in capitals are crossheads, those between two rules of ours a box. */
export function linesToBlocks(lines: readonly string[]): BlockJson[] {
  const from = lines.indexOf(RULE);
  const to = lines.indexOf(RULE, from + 1);
  if (from < 0 || to <= from + 1) return lines.map(lineToBlock);
  const [first = "", ...others] = lines.slice(from + 1, to);
  const isTitled = first.length <= LONGEST_TITLE && !/[.!?…]$/.test(first);
  return [
    ...lines.slice(0, from).map(lineToBlock),
    factbox(isTitled ? first : "", (isTitled ? others : [first, ...others]).map(lineToBlock)),
    ...linesToBlocks(lines.slice(to + 1)),
  ];
}

function lineToBlock(line: string): BlockJson {
  const [, title = "", address = ""] = IS_CARD.exec(line) ?? [];
  const url = pageAddress(address);
  if (url) return embed(url, title);
  return isCrosshead(line) ? crosshead(line) : paragraph(line);
}
