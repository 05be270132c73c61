import type { Term, TermStatus } from "#shared/domain/glossary.ts";
import { type Language, languageOf } from "#shared/domain/language.ts";
import { parseCsv, separatorOf } from "../instruments/csv.ts";
import { folded } from "../instruments/foldText.ts";
import type { ReadEntries, ReadEntry } from "./readGlossary.ts";

type Column =
  | { readonly kind: "term"; readonly language: Language; readonly status: TermStatus }
  | { readonly kind: "subject" | "note" | "key" }
  | undefined;

const LANGUAGE_NAMES: Readonly<Record<string, Language>> = {
  francais: "fr",
  french: "fr",
  anglais: "en",
  english: "en",
  allemand: "de",
  german: "de",
  deutsch: "de",
  espagnol: "es",
  spanish: "es",
  espanol: "es",
  italien: "it",
  italian: "it",
  italiano: "it",
  portugais: "pt",
  portuguese: "pt",
  portugues: "pt",
};
const OTHERS: Readonly<Record<string, "subject" | "note" | "key">> = {
  subject: "subject",
  domain: "subject",
  domaine: "subject",
  sujet: "subject",
  note: "note",
  notes: "note",
  remarque: "note",
  id: "key",
  key: "key",
};
const FORBIDDEN = /\b(?:forbidden|interdits?|proscrits?|deprecated|not)\b/;
const ADMITTED = /\b(?:admitted|admis|variantes?|variants?|also)\b/;
/** Between wordings in one cell. */
const LIST_MARK = "|";

/**
 * Reads a table with a heading: a column for each language ("fr", "français", "en-GB"), "fr forbidden" for what must not be
 * printed, "fr admitted" for what is allowed too, and "subject", "note", "id". A cell may hold several wordings with "|"
 * between them: the first is the one to prefer.
 */
export function readCsvGlossary(text: string): ReadEntries {
  const [heading, ...records] = parseCsv(text, separatorOf(text));
  const columns = (heading?.fields ?? []).map(columnOf);
  if (!columns.some((column) => column?.kind === "term")) {
    const value = (heading?.fields.join(" ") ?? "").slice(0, 80);
    return { entries: [], problems: [{ line: 1, problem: "noLanguageColumn", value }] };
  }
  return { entries: records.map(({ line, fields }) => ({ line, ...entryOf(columns, fields) })), problems: [] };
}

function columnOf(heading: string): Column {
  const words = folded(heading).replace(/[:()/_]/g, " ");
  const other = OTHERS[words.trim()];
  if (other) return { kind: other };
  const [first = ""] = words.trim().split(" ");
  const language = LANGUAGE_NAMES[first] ?? (/^[a-z]{2}(?:-[a-z]{2,4})?$/.test(first) ? languageOf(first) : undefined);
  if (!language) return undefined;
  const status = FORBIDDEN.test(words) ? "forbidden" : ADMITTED.test(words) ? "admitted" : "preferred";
  return { kind: "term", language, status };
}

function entryOf(columns: readonly Column[], fields: readonly string[]): ReadEntry {
  const terms: Term[] = [];
  const others: { subject?: string; note?: string; key?: string } = {};
  columns.forEach((column, index) => {
    const value = (fields[index] ?? "").trim().replace(/^'(?=[=+@-])/, ""); // the quote kept a spreadsheet from calculating
    if (!column || value === "") return;
    if (column.kind !== "term") {
      others[column.kind] = value;
      return;
    }
    const { language, status } = column;
    const wordings = value.split(LIST_MARK).flatMap((one) => one.trim() || []);
    wordings.forEach((one, place) => {
      terms.push({ language, text: one, status: status === "preferred" && place > 0 ? "admitted" : status });
    });
  });
  return { ...others, terms };
}
