import type { CreditRole } from "#shared/domain/credits.ts";
import type { CreditGrammar, RoleWords } from "../language.ts";
import { perGrammar } from "./perGrammar.ts";

/** Role words in a line: "Reporting by" opens a list of people, "pour la version française" closes one. */
export type RoleMark = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** More than one when one list is credited with two jobs: "Reporting and writing by". */
  readonly roles: readonly CreditRole[];
  readonly closes: boolean;
  readonly place?: string;
};

type Row = { readonly role: CreditRole; readonly closes: boolean; readonly pattern: RegExp };

const compiled = new WeakMap<CreditGrammar, readonly Row[]>();

function rowsOf(grammar: CreditGrammar): readonly Row[] {
  const known = compiled.get(grammar);
  if (known) return known;
  const row =
    (closes: boolean) =>
    ({ role, words }: RoleWords): Row => ({
      role,
      closes,
      pattern: new RegExp(`(?<![\\p{L}'’-])(?:${words})(?![\\p{L}-])`, "gu"),
    });
  const rows = [...grammar.closes.map(row(true)), ...grammar.opens.map(row(false))];
  compiled.set(grammar, rows);
  return rows;
}

/** What may stand between a role word and its people: nothing, a capital, a separator, an article before a desk. */
const PEOPLE_FOLLOW =
  /^(?:\s*$|\s*[;,.)]|\s*["“«]?\p{Lu}|\s+(?:the |other |les? |la |du |des |bureau|rédaction|l['’]|d['’]|de |di |da |do |van |von |der |die |el |il |al-|el-|bureau[sx]))/u;
const TWO_NAMES = /^\s\p{Lu}[^\s,;]*\s\p{Lu}/u;
const NEXT_JOB = /^\s*(?:,|&|\/|and|et|und|y|e)\s*/;

/** A line is asked after twice in a row: which grammar fits, then what it says. */
let last: { readonly line: string; readonly grammar: CreditGrammar; readonly marks: readonly RoleMark[] } | undefined;

/** Finds the role words of a line, in order, none inside another. */
export function findRoleMarks(line: string, grammar: CreditGrammar): readonly RoleMark[] {
  if (last?.line !== line || last.grammar !== grammar) last = { line, grammar, marks: marksIn(line, grammar) };
  return last.marks;
}

function marksIn(line: string, grammar: CreditGrammar): RoleMark[] {
  const candidates = candidatesIn(line, grammar).sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: RoleMark[] = [];
  for (const one of candidates) {
    const last = marks.at(-1);
    if (last && one.start < last.end) continue;
    if (one.closes ? isClose(line, one) : isOpen(line, one, candidates, grammar)) marks.push(one);
  }
  return merged(line, marks, grammar);
}

function candidatesIn(line: string, grammar: CreditGrammar): RoleMark[] {
  const found: RoleMark[] = [];
  for (const { role, closes, pattern } of rowsOf(grammar)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(line); match && match[0] !== ""; match = pattern.exec(line)) {
      const place = match.groups?.place?.replace(/(?<!\p{Lu}|St)\.$/u, "");
      const start = match.index;
      const end = start + match[0].length;
      found.push({ start, end, words: match[0], roles: [role], closes, ...(place && { place }) });
    }
  }
  return found;
}

/** Words behind the names need names before them: "contributed" alone is running text. */
const isClose = (line: string, mark: RoleMark): boolean => /\p{Lu}/u.test(line.slice(0, mark.start));

function isOpen(line: string, mark: RoleMark, all: readonly RoleMark[], grammar: CreditGrammar): boolean {
  const after = line.slice(mark.end);
  const before = line.slice(0, mark.start);
  const saysBy = endsInBy(mark.words, grammar);
  // "with" and "avec" are everyday words: they open a list only behind a separator or a name, and before a name
  if (/^(?:with|avec|mit|con|com)$/i.test(mark.words))
    return (
      (/(?:^|[;,.(])\s*$/.test(before) || (/\p{Lu}[^\s,;]*\s$/u.test(before) && TWO_NAMES.test(after))) &&
      /^\s+(?:\p{Lu}|les? |la |l['’]|the |der |die |el |los |il |o |a )/u.test(after)
    );
  if (saysBy) return true;
  if (PEOPLE_FOLLOW.test(after)) return true;
  // "Editing by Editing by X"
  const blank = /^\s+/.exec(after)?.[0].length ?? 0;
  if (blank > 0 && all.some((one) => one.start === mark.end + blank && one.roles[0] === mark.roles[0])) return true;
  const gap = NEXT_JOB.exec(after)?.[0];
  return gap !== undefined && all.some((one) => one.start === mark.end + gap.length && !one.closes);
}

const BY = perGrammar(({ by }) => new RegExp(`(?:(?<!\\p{L})(?:${by})|:)$`, "u"));
const endsInBy = (words: string, grammar: CreditGrammar): boolean => BY(grammar).test(words);

/** Joins marks that share one list of people: "Reporting, writing and editing by". */
function merged(line: string, marks: readonly RoleMark[], grammar: CreditGrammar): RoleMark[] {
  const result: RoleMark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    const gap = last && line.slice(last.end, mark.start);
    const isShared =
      last !== undefined &&
      gap !== undefined &&
      !last.closes &&
      !mark.closes &&
      /^\s*(?:,|&|\/|and|et|und|y|e)\s*$/.test(gap) &&
      !endsInBy(last.words, grammar);
    if (isShared) {
      const roles = [...new Set([...last.roles, ...mark.roles])];
      result[result.length - 1] = { ...mark, start: last.start, words: line.slice(last.start, mark.end), roles };
    } else result.push(mark);
  }
  return result;
}
