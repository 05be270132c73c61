import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import type { CreditGrammar } from "../language.ts";
import { parsePeople } from "./parsePeople.ts";
import { joinsOf, perGrammar } from "./perGrammar.ts";
import type { RoleMark } from "./roleMarks.ts";

/** Mail, phone and messaging behind the people. */
const CONTACT =
  /(?:^|[\s.;,(])+((?:Bei Rückfragen|Reuters [Mm]essaging|RM:|[Ee]-?mail|Tel(?:ephone)?[:.]|Twitter|[Ff]ax|\S+@\S+|\(?\+?\d[\d ()-]{7,}).*)$/u;

/** Reads the people between the role words of a line. `aside` holds contacts and jobs that nobody here knows. */
export function readSegments(
  line: string,
  marks: readonly RoleMark[],
  grammar: CreditGrammar,
): { credits: Credit[]; rest: string[]; aside: string[] } {
  const credits: Credit[] = [];
  const rest: string[] = [];
  const aside: string[] = [];
  /** @returns whether anything stood there; `words` are kept beside what was not understood when nobody was */
  const take = (text: string, roles: readonly CreditRole[], place?: string, words = ""): boolean => {
    const contact = CONTACT.exec(text);
    if (contact) aside.push((contact[1] ?? "").replace(/[\s;)]+$/, ""));
    const { known, unknown } = cutUnknownJobs(text.slice(0, contact?.index), grammar);
    aside.push(...unknown);
    const people = parsePeople(trimmed(known, grammar), roles, grammar);
    credits.push(...people.credits.map((one) => (place && !one.place ? { ...one, place } : one)));
    if (people.credits.length > 0 || words === "") rest.push(...people.rest);
    else if (people.rest.length > 0) rest.push(`${words}${known.trimEnd()}`);
    return people.credits.length + people.rest.length + unknown.length + (contact ? 1 : 0) > 0;
  };
  /** People before any role word reported; one word alone there is no person. */
  const takeBare = (text: string): void => {
    const before = credits.length;
    take(text, ["reporting"]);
    const doubtful = credits
      .slice(before)
      .filter((one) => one.role !== "desk" && one.role !== "initials" && !/\s/.test(one.name));
    for (const one of doubtful) {
      credits.splice(credits.indexOf(one), 1);
      rest.push(one.name);
    }
  };
  let open: RoleMark | undefined;
  let from = 0;
  const close = (until: number): void => {
    const text = line.slice(from, until);
    if (!open) {
      takeBare(text);
      return;
    }
    const { roles, place, words } = open;
    const isDoubled = marks.some((mark) => mark !== open && mark.roles.join() === roles.join());
    if (!take(text, roles, place, words) && !isDoubled) rest.push(words);
  };
  for (const mark of marks) {
    if (mark.closes) {
      const before = line.slice(from, mark.start).replace(/[\s,]+$/, "");
      const cut = startOfClosed(before, open, mark, grammar);
      if (open) take(before.slice(0, cut), open.roles);
      else takeBare(before.slice(0, cut));
      take(before.slice(cut), mark.roles, mark.place && grammar.readPlace("", mark.place));
      open = undefined;
    } else {
      close(mark.start);
      open = mark;
    }
    from = mark.end;
  }
  close(line.length);
  return { credits, rest, aside };
}

/**
 * Where the names begin that words behind them credit. Behind a semicolon all of them; for a translator only the last
 * item of the list, since somebody must have written the original; else the whole list.
 */
function startOfClosed(before: string, open: RoleMark | undefined, mark: RoleMark, grammar: CreditGrammar): number {
  const semicolon = before.lastIndexOf(";") + 1;
  if (semicolon > 0) return semicolon;
  const stop = /^.*(?<!(?<!\p{L})(?:\p{Lu}|[JS]r|St))\.(?= )/u.exec(before)?.[0].length ?? 0;
  const isOne = grammar.closesOne !== undefined && closingOne(grammar).test(mark.words);
  if (open === undefined && mark.roles[0] !== "translating" && !isOne) return stop;
  return stop > 0 ? stop : before.lastIndexOf(",") + 1;
}

const closingOne = perGrammar(({ closesOne }) => new RegExp(`^(?:${closesOne})(?!\\p{L})`, "u"));

/** Takes "Polling by A and B" out of a list: a job that nobody here knows makes nobody a reporter. */
function cutUnknownJobs(text: string, grammar: CreditGrammar): { known: string; unknown: string[] } {
  if (grammar.jobBy === undefined) return { known: text, unknown: [] };
  const match = unknownJob(grammar).exec(text);
  if (!match) return { known: text, unknown: [] };
  const after = cutUnknownJobs(text.slice(match.index + match[0].length), grammar);
  return {
    known: `${text.slice(0, match.index)} ${after.known}`,
    unknown: [match[0].replace(/[\s,]+$/, "").trim(), ...after.unknown],
  };
}

const unknownJob = perGrammar(
  (grammar) =>
    new RegExp(
      `(?:^|(?<=[;,.]))\\s*(?!(?:${joinsOf(grammar)})\\s)\\p{L}+(?:\\s+(?!(?:${grammar.placeBefore})\\s)\\p{Ll}+){0,4}(?<!\\s(?:${joinsOf(grammar)}))\\s+(?:${grammar.jobBy})\\s.*?(?=;|$)`,
      "u",
    ),
);

const LEADING = perGrammar((grammar) => new RegExp(`^(?:\\s|[;,.:/(–-]|(?:${joinsOf(grammar)})\\s)+`, "u"));
const TRAILING = perGrammar(
  (grammar) =>
    new RegExp(`(?:\\s|[;,:(–-]|(?<!(?<!\\p{L})(?:[a-z]{2,4}|[A-Z]{2,4}))/|\\s(?:${joinsOf(grammar)}))+$`, "u"),
);

function trimmed(text: string, grammar: CreditGrammar): string {
  return text
    .replace(LEADING(grammar), "")
    .replace(TRAILING(grammar), "")
    .replace(/(?<!(?<!\p{L})\p{Lu}|, \p{L}{2,5}|\b(?:Jr|Sr))\.$/u, "")
    .replace(/^([^(]*)\)+$/, "$1")
    .trim();
}
