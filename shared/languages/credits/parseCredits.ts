import type { Credit, CreditRole, ParsedCredits } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { STORY_LANGUAGES } from "../index.ts";
import type { CreditGrammar } from "../language.ts";
import { readInitials } from "./initials.ts";
import { isMachineNotice } from "./machineNotice.ts";
import { parsePeople } from "./parsePeople.ts";
import { perGrammar } from "./perGrammar.ts";
import { findRoleMarks } from "./roleMarks.ts";
import { readSegments } from "./segments.ts";

/** Characters. The longest sign-offs that were published have some two thousand; what is longer is a text. */
const LONGEST = 20_000;

type Read = { credits: Credit[]; rest: string[] };

/**
 * Reads a sign-off back into people. Nothing is invented: a role without a name, an unknown job, an apposition, a
 * contact stays in `rest` as it was printed. A note in brackets that is no credit gives no credits.
 * A line with another language's role words is read in that language: desks leave lines untranslated.
 */
export function parseCreditLine(line: string, language: Language): ParsedCredits {
  const own = STORY_LANGUAGES.find(language)?.credits;
  // a "(c)" is no bracket
  if (line.length > LONGEST || /^\W*\(c\)\s/i.test(line)) return { credits: [], rest: line.trim() };
  const grammars = [own, ...STORY_LANGUAGES.all.map((one) => one.credits)].filter((one) => one !== undefined);
  const credits: Credit[] = [];
  const rest: string[] = [];
  let isMachine = false;
  for (const part of partsOf(cleaned(line))) {
    const inner = part.text.replace(/\s+/g, " ").trim();
    if (inner === "") continue;
    isMachine ||= isMachineNotice(inner);
    const grammar = grammars.find((one) => findRoleMarks(inner, one).length > 0) ?? own;
    const read = grammar ? parsePart(inner, part.bracketed, grammar) : { credits: [], rest: [inner] };
    credits.push(...read.credits);
    const left = read.rest.map((one) => one.replace(/^[\s;,]+|[\s;,]+$/g, ""));
    rest.push(...left.filter((one) => /[\p{L}\p{N}]/u.test(one)));
  }
  return { credits, rest: rest.join("; "), ...(isMachine ? { isMachine } : {}) };
}

/** Without the invisible marks that copied text brings: control characters, marks of direction, soft hyphens. */
const cleaned = (line: string): string =>
  line
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/\p{Cc}/gu, " ")
    .normalize("NFC");

const NO_CREDIT = perGrammar(({ notCredit }) => new RegExp(`^(?:${notCredit})`, "iu"));

/** Whether a line is a sign-off rather than a sentence or a note. */
export const isCreditLine = (line: string, language: Language): boolean =>
  parseCreditLine(line, language).credits.length > 0;

/** Reads "par X et Y" or "By X and Y" as people who reported. */
export function parseByline(text: string, language: Language): Credit[] {
  const grammar = STORY_LANGUAGES.find(language)?.credits ?? STORY_LANGUAGES.all[0]?.credits;
  // a byline may come in the language of the original
  const names = text
    .normalize("NFC")
    .trim()
    .replace(/^(?:par|by|por|von|di)\s+/i, "");
  const roles: readonly CreditRole[] = ["reporting"];
  return grammar ? [...parsePeople(names, roles, grammar).credits] : [];
}

/** Top-level brackets, and what stands outside of them. */
function partsOf(line: string): { text: string; bracketed: boolean }[] {
  const text = line.trim().replace(/^[-–—*\s]+/, "");
  const found: { text: string; bracketed: boolean }[] = [];
  if (!text.startsWith("(")) return [{ text: text.replace(/(?<![(][^)]*)\)\s*$/, ""), bracketed: false }];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "(" && depth++ === 0) {
      found.push({ text: text.slice(start, index), bracketed: false });
      start = index + 1;
    }
    if (character === ")" && depth > 0 && --depth === 0) {
      found.push({ text: text.slice(start, index), bracketed: true });
      start = index + 1;
    }
  }
  found.push({ text: text.slice(start), bracketed: depth > 0 });
  // "((mail; phone))" has one pair too many, "(A (Editing by B)" one too few
  return found.map((part) => ({
    ...part,
    text: part.text.replace(/^[(\s*–—-]+/, "").replace(/^([^(]*)\)+\s*$/, "$1"),
  }));
}

function parsePart(inner: string, bracketed: boolean, grammar: CreditGrammar): Read {
  const nothing = { credits: [], rest: [inner] };
  // a note whose bracket was never closed may hold the sign-off: "(For a graphic click here (Reporting by X)"
  const nested = (): Read => {
    const at = inner.indexOf("(", 1);
    const read = at > 0 ? parsePart(inner.slice(at + 1).trim(), true, grammar) : nothing;
    return read.credits.length > 0 ? { ...read, rest: [inner.slice(0, at).trim(), ...read.rest] } : nothing;
  };
  if (isMachineNotice(inner)) return nothing;
  if (NO_CREDIT(grammar).test(inner)) return nested();
  const signed = readInitials(inner);
  if (signed) return { credits: signed.credits, rest: [signed.rest] };
  const marks = findRoleMarks(inner, grammar);
  if (marks.length === 0) return bracketed ? loneNames(inner, grammar) : nothing;
  const { credits, rest, aside } = readSegments(inner, marks, grammar);
  // a sentence may hold a role word by chance: then most of it is no name
  const isSentence = rest.join("").length > inner.length * (bracketed ? 0.6 : 0.34);
  const opensWell = bracketed && marks[0]?.start === 0;
  return isSentence && !opensWell ? nested() : { credits, rest: [...rest, ...aside] };
}

/** A lone name in brackets signs as the author. */
function loneNames(inner: string, grammar: CreditGrammar): Read {
  const read = parsePeople(inner, ["writing"], grammar);
  const isSure = read.credits.every(({ name, role, place }) => {
    if (role === "desk") return place !== undefined;
    return role === "initials" || (/\s\P{Ll}\S*$/u.test(name) && /\p{Ll}/u.test(name));
  });
  // portals print the day behind the name
  const isAll = read.rest.every((one) => /^\d[\d./ :-]+$/.test(one));
  return isSure && isAll ? { credits: [...read.credits], rest: [...read.rest] } : { credits: [], rest: [inner] };
}
