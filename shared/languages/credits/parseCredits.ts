import type { Credit, CreditRole, ParsedCredits } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { storyLanguage } from "../index.ts";
import type { CreditGrammar } from "../language.ts";
import { parsePeople } from "./parsePeople.ts";

type Mark = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly roles: readonly CreditRole[];
  readonly closes: boolean;
  readonly place?: string;
};

/** "((email; phone))" and the like behind the line, also with its fields left empty. */
const CONTACT = /\(\([^()]*(?:\([^()]*\)[^()]*)*\)\)/g;

/**
 * Reads a sign-off back into people. Nothing is invented: a role without a name, an apposition, a contact stays in
 * `rest` as it was printed. A note in brackets that is no credit gives no credits.
 */
export function parseCreditLine(line: string, language: Language): ParsedCredits {
  const grammar = storyLanguage(language).credits;
  const trailers = line.match(CONTACT) ?? [];
  const credits: Credit[] = [];
  const rest: string[] = [];
  for (const part of parts(line.replace(CONTACT, " "))) {
    const read = parsePart(part.text, part.bracketed, grammar);
    credits.push(...read.credits);
    rest.push(...read.rest);
  }
  rest.push(...trailers.filter((trailer) => /[\p{L}\p{N}]/u.test(trailer)));
  return { credits, rest: rest.join("; ") };
}

/** Whether a line is a sign-off rather than a sentence or a note. */
export function isCreditLine(line: string, language: Language): boolean {
  const { credits, rest } = parseCreditLine(line, language);
  return credits.length > 0 && rest.length <= line.length / 2;
}

/** Reads "par X et Y" or "By X and Y" as people who reported. */
export function parseByline(text: string, language: Language): Credit[] {
  const grammar = storyLanguage(language).credits;
  const names = text
    .trim()
    .replace(new RegExp(grammar.bylineOpens), "")
    .replace(/^[Bb]y\s+/, "");
  return [...parsePeople(names, ["reporting"], grammar).credits];
}

/** Top-level brackets, or the whole line when it has none around it. */
function parts(line: string): { text: string; bracketed: boolean }[] {
  const text = line.trim();
  if (!text.startsWith("(")) return [{ text, bracketed: false }];
  const found: { text: string; bracketed: boolean }[] = [];
  let depth = 0;
  let start = 0;
  [...text].forEach((character, index) => {
    if (character === "(" && depth++ === 0) start = index + 1;
    if (character === ")" && --depth === 0) found.push({ text: text.slice(start, index), bracketed: true });
  });
  if (depth > 0) found.push({ text: text.slice(start), bracketed: true });
  return found;
}

function parsePart(text: string, bracketed: boolean, grammar: CreditGrammar): { credits: Credit[]; rest: string[] } {
  const inner = text.replace(/\s+/g, " ").trim();
  if (inner === "" || new RegExp(`^\\(*(?:${grammar.notCredit})`, "i").test(inner))
    return { credits: [], rest: inner ? [inner] : [] };
  const marks = findMarks(inner, grammar);
  if (marks.length === 0) return bracketed ? loneNames(inner, grammar) : { credits: [], rest: [inner] };
  const read = readSegments(inner, marks, grammar);
  // without brackets a sentence may hold a role word by chance: then most of it is no name
  const isSentence = !bracketed && read.rest.join("").length > inner.length / 3;
  return isSentence ? { credits: [], rest: [inner] } : read;
}

/** A lone name in brackets signs as the author. */
function loneNames(inner: string, grammar: CreditGrammar): { credits: Credit[]; rest: string[] } {
  const read = parsePeople(inner, ["writing"], grammar);
  const sure =
    read.rest.length === 0 && read.credits.every((one) => /\s/.test(one.name) && !/^[\p{Lu}\s]+$/u.test(one.name));
  return sure ? { credits: [...read.credits], rest: [] } : { credits: [], rest: [inner] };
}

function findMarks(inner: string, grammar: CreditGrammar): Mark[] {
  const marks: Mark[] = [];
  const isFree = (start: number, end: number): boolean => marks.every((one) => end <= one.start || start >= one.end);
  for (const closes of [true, false]) {
    for (const { roles, words } of closes ? grammar.closes : grammar.opens) {
      // an opener is followed by a name, another role or nothing; never by more running text
      const after = closes
        ? "(?![\\p{L}])"
        : "(?=\\s+(?:the |la |le |du |bureau|l['’])|\\s*[\\p{Lu}]|\\s*[;,.)]|\\s*$|\\s+(?:d['’]|de |by |van |von |al-|el-)|(?<=['’]))";
      const pattern = new RegExp(`(?<![\\p{L}'’-])(?:${words})${after}`, "gu");
      for (const match of inner.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!isFree(start, end)) continue;
        const place = match.groups?.place?.trim();
        marks.push({ start, end, words: match[0], roles, closes, ...(place ? { place } : {}) });
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function readSegments(
  inner: string,
  marks: readonly Mark[],
  grammar: CreditGrammar,
): { credits: Credit[]; rest: string[] } {
  const credits: Credit[] = [];
  const rest: string[] = [];
  const take = (text: string, roles: readonly CreditRole[], place?: string): boolean => {
    const people = parsePeople(trimmed(text, grammar), roles, grammar);
    credits.push(...people.credits.map((one) => (place && !one.place ? { ...one, place } : one)));
    rest.push(...people.rest);
    return people.credits.length + people.rest.length > 0;
  };
  let open: Mark | undefined;
  let from = 0;
  const close = (until: number): void => {
    const found = take(inner.slice(from, until), open?.roles ?? ["reporting"]);
    const doubled = marks.some((mark) => mark !== open && mark.roles.join() === open?.roles.join());
    if (open && !found && !doubled) rest.push(open.words);
  };
  for (const mark of marks) {
    if (mark.closes) {
      const before = inner.slice(from, mark.start);
      // only what stands behind the last separator belongs to words that come after the names
      const cut = Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1;
      const isList = open === undefined && mark.roles[0] !== "translating";
      take(before.slice(0, isList ? 0 : cut), open?.roles ?? ["reporting"]);
      take(before.slice(isList ? 0 : cut), mark.roles, mark.place);
      open = undefined;
    } else {
      close(mark.start);
      open = mark;
    }
    from = mark.end;
  }
  close(inner.length);
  return { credits, rest };
}

function trimmed(text: string, grammar: CreditGrammar): string {
  const joins = grammar.joins.join("|");
  return text
    .replace(new RegExp(`^(?:\\s|[;,.:/–-]|(?:${joins})\\s)+`, "u"), "")
    .replace(new RegExp(`(?:\\s|[;,:/–-]|\\s(?:${joins}))+$`, "u"), "")
    .replace(/(?<!\p{Lu})\.$/u, "");
}
