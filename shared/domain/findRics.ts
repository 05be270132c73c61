import { parseRic } from "./ric.ts";
import { ricCandidates } from "./ricCandidates.ts";
import { isMeantAsRic, type RicBracket } from "./ricContext.ts";

/** A RIC found in running text. All offsets are UTF-16 code units, half open. */
export type FoundRic = {
  readonly ric: string;
  /** Where the code itself stands, without brackets. */
  readonly codeStart: number;
  readonly codeEnd: number;
  /** Where `printed` stands: the code with the brackets that are its own. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
};

/** What goes on behind the code makes it a piece of something longer: "P.A.G", "SAP.DE/en", "BBC.CO.UK". */
const GOES_ON = /^(?:\.(?:\p{Lu}(?!\p{Ll})|[\p{Ll}\p{N}])|\/\p{Ll}|:\/\/)/u;
/** Several codes share a bracket: "<AAPL.O, MSFT.O>", "(BHP.AX/BHP.L)", "(UBSN.VX et UBS.N)". */
const BETWEEN = /^(?:\s*[,;|/+&·-]\s*|\s+(?:and|et|und|e|y|or|ou)\s+|\s+)$/u;
const OPENING = /(?:<|＜|〈|&lt;|\(|（|\[|［)\s?$/u;
const CLOSING = /^\s?(?:>|＞|〉|&gt;|\)|）|\]|］)/u;
const LOOK_BACK = 100;

/**
 * Finds every instrument code in a text: in angle, round or square brackets, alone or several in one, or bare. Story
 * links, page codes, abbreviations with dots (U.S., J.P. Morgan, S.p.A), addresses and file names are not codes.
 * Case is kept, and so is the order.
 */
export function findRics(text: string): FoundRic[] {
  const found: FoundRic[] = [];
  let bracket: RicBracket = "bare";
  for (const { text: code, start: codeStart } of ricCandidates(text)) {
    const parsed = parseRic(code);
    if (!parsed) continue;
    const codeEnd = codeStart + code.length;
    if (GOES_ON.test(text.slice(codeEnd, codeEnd + 3))) continue;
    const last = found.at(-1);
    const isListed = last !== undefined && BETWEEN.test(text.slice(last.codeEnd, codeStart));
    if (text[codeStart - 1] === "/" && !isListed) continue;
    const before = text.slice(Math.max(0, codeStart - LOOK_BACK), codeStart);
    const opening = OPENING.exec(before)?.[0] ?? "";
    const closing = CLOSING.exec(text.slice(codeEnd, codeEnd + 5))?.[0] ?? "";
    if (opening || !isListed) bracket = bracketOf(opening, closing, before);
    if (!isMeantAsRic(parsed, bracket, before.slice(0, before.length - opening.length))) continue;
    const start = codeStart - opening.length;
    const end = codeEnd + (isOwnClosing(closing, opening, before) ? closing.length : 0);
    found.push({ ric: parsed.ric, codeStart, codeEnd, start, end, printed: text.slice(start, end) });
  }
  return found;
}

function bracketOf(opening: string, closing: string, before: string): RicBracket {
  const either = opening + (isOwnClosing(closing, opening, before) ? closing : "");
  if (/[<＜〈>＞〉]|&[lg]t;/.test(either)) return "angle";
  if (/[[［\]］]/.test(either)) return "square";
  return /[(（)）]/.test(either) ? "round" : "bare";
}

/** "(shares of GOOGL.O)": that bracket closes the remark, not the code. Angle brackets hold nothing but codes. */
function isOwnClosing(closing: string, opening: string, before: string): boolean {
  if (closing === "") return false;
  if (opening !== "" || /[>＞〉]|&gt;/.test(closing)) return true;
  return !/[([（［]/.test(before);
}
