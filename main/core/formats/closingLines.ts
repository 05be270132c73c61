import type { BlockJson, InlineJson } from "#shared/document/body.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import type { Credit } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { isCreditLine, parseCreditLine } from "#shared/languages/credits/parseCredits.ts";

/** Who signed. */
export type SignOff = { readonly credits: readonly Credit[]; readonly creditLine: string };

/** What agencies put behind a story beside its sign-off, by what it is; "" and [] for what is not there. */
export type Closing = {
  /** The desk's telephones and addresses, "((paris.newsroom@exemple.test))". */
  readonly contact: string;
  /** "Keywords: PORTS/STRIKE". */
  readonly slug: string;
  /** "[PORTS] [FR-ECO]". */
  readonly codes: readonly string[];
  readonly rights: string;
};
export const NO_CLOSING: Closing = { contact: "", slug: "", codes: [], rights: "" };

const LONGEST_SIGN_OFF = 2000;
/** Notes and contacts may stand among the closing lines, but none is far from the end. */
const MOST_LINES = 6;
const CONTACT = /^\(\([^()]{3,600}\)\)[.;]?$/;
const SLUG = /^(?:Keywords|Mots-clés)\s?: ?(\p{Lu}[\p{Lu}\d /()&,.-]{2,100})$/u;
const CODES = /^(?:\[[A-Z][A-Z0-9./-]{1,20}\][ ,;]{0,2}){1,20}$/;
const RIGHTS = /^(?:\([cC]\)|©) ?(?:[Cc]opyright\b|\d{4}|\p{Lu}).{3,400}$/u;

/**
 * Takes sign-off, contact, slug, topic codes and copyright off the end of a story, from its last line upwards. What
 * stands between them and is none of these stays in the text.
 * @param blocks is shortened; its first block always stays
 */
export function takeClosing(blocks: BlockJson[], language: Language): SignOff & { readonly closing: Closing } {
  let closing = NO_CLOSING;
  for (let index = blocks.length - 1, left = MOST_LINES; index >= 1 && left > 0; index--, left--) {
    const block = blocks[index];
    const line = block ? plainText(block).replace(/\s+/g, " ").trim() : "";
    const signOff = signOffOf(line, language);
    if (signOff) {
      blocks.splice(index, 1);
      return { ...signOff, closing };
    }
    const taken = closingWith(line, closing);
    if (taken) blocks.splice(index, 1);
    closing = taken ?? closing;
  }
  return { ...signOffBehindSentence(blocks, language), closing };
}

function signOffOf(line: string, language: Language): SignOff | undefined {
  const isShort = line.length < (line.startsWith("(") ? LONGEST_SIGN_OFF : 200);
  if (!isShort || isBehindSentence(line)) return undefined;
  const { credits } = parseCreditLine(line, language);
  return credits.length > 0 ? { credits, creditLine: line } : undefined;
}

/** The closing with one line more, or undefined when the line is none of its kinds or that kind is taken. */
function closingWith(line: string, closing: Closing): Closing | undefined {
  const slug = SLUG.exec(line)?.[1]?.trim();
  if (closing.contact === "" && CONTACT.test(line)) return { ...closing, contact: line };
  if (closing.slug === "" && slug) return { ...closing, slug };
  if (closing.rights === "" && RIGHTS.test(line)) return { ...closing, rights: line };
  if (closing.codes.length > 0 || !CODES.test(line)) return undefined;
  const codes = line.match(/[A-Z][A-Z0-9./-]+/g) ?? [];
  // "[GOOGL.O]" names a company of the story
  return codes.some((code) => code.includes(".") && parseRic(code)) ? undefined : { ...closing, codes };
}

const BEHIND = /[.!?…”"»]\s+(\([^()]{5,2000}\))\s*$/;
const isBehindSentence = (line: string): boolean => !line.startsWith("(") && BEHIND.test(line);

/** "… he said. (Reporting by X)": the last paragraph keeps its sentence. */
function signOffBehindSentence(blocks: BlockJson[], language: Language): SignOff {
  const nothing = { credits: [], creditLine: "" };
  const block = blocks.at(-1) as (BlockJson & { children?: InlineJson[] }) | undefined;
  const children = block?.children;
  const last = children?.at(-1) as { type?: string; text?: string } | undefined;
  const line = last?.type === "text" ? BEHIND.exec(last.text ?? "")?.[1] : undefined;
  if (!children || !line || !isCreditLine(line, language)) return nothing;
  const rest = last?.text?.trimEnd().slice(0, -line.length).trimEnd() ?? "";
  const own: InlineJson = { ...children.at(-1), type: "text", text: rest };
  blocks[blocks.length - 1] = { ...block, children: [...children.slice(0, -1), own] };
  return { credits: parseCreditLine(line, language).credits, creditLine: line };
}
