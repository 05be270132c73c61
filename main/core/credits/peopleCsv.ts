import type { PeopleProblem } from "#shared/contract/people.ts";
import { CREDIT_ROLES } from "#shared/domain/credits.ts";
import { DeskPerson, foldedName } from "#shared/domain/deskPerson.ts";
import { languageOf } from "#shared/domain/language.ts";
import { type CsvRecord, parseCsv, separatorOf } from "../instruments/csv.ts";

const COLUMNS = ["name", "initials", "desks", "languages", "role", "aliases"] as const;
type Column = (typeof COLUMNS)[number];

/** Headings under which desks keep the same thing. */
const HEADINGS: Readonly<Record<string, Column>> = {
  name: "name",
  nom: "name",
  initials: "initials",
  initiales: "initials",
  sigle: "initials",
  desks: "desks",
  desk: "desks",
  services: "desks",
  service: "desks",
  languages: "languages",
  language: "languages",
  langues: "languages",
  langue: "languages",
  role: "role",
  aliases: "aliases",
  alias: "aliases",
  "other names": "aliases",
  "autres noms": "aliases",
};
const LIST_MARK = "|";

/** What a line of a file says of somebody; empty fields say nothing. */
export type PersonLine = Omit<DeskPerson, "id">;
export type ReadPeople = {
  readonly rows: readonly { readonly line: number; readonly person: PersonLine }[];
  readonly problems: readonly PeopleProblem[];
};

/** Reads a list of people. Every line that cannot be taken is told with its number and left out. */
export function readPeople(text: string): ReadPeople {
  const [first, ...records] = parseCsv(text, separatorOf(text));
  const columns = (first?.fields ?? []).map((heading) => HEADINGS[foldedName(heading)]);
  if (!columns.includes("name")) {
    return {
      rows: [],
      problems: [{ line: 1, code: "noNameColumn", text: (first?.fields ?? []).join(", ").slice(0, 80) }],
    };
  }
  const rows: { line: number; person: PersonLine }[] = [];
  const problems: PeopleProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const record of records) {
    const read = readRecord(record, columns);
    if ("code" in read) problems.push(read);
    else if (lineOf.has(foldedName(read.name))) problems.push({ line: record.line, code: "twice", text: read.name });
    else {
      lineOf.set(foldedName(read.name), record.line);
      rows.push({ line: record.line, person: read });
    }
  }
  return { rows, problems };
}

/** The directory as a spreadsheet opens it: RFC 4180, lists within a field joined by "|". */
export function writePeople(people: readonly DeskPerson[]): string {
  const lines = people.map(({ name, initials, desks, languages, role, aliases }) =>
    [name, initials, desks.join(LIST_MARK), languages.join(LIST_MARK), role ?? "", aliases.join(LIST_MARK)]
      .map(quoted)
      .join(","),
  );
  return [COLUMNS.join(","), ...lines, ""].join("\r\n");
}

function readRecord({ line, fields }: CsvRecord, columns: readonly (Column | undefined)[]): PersonLine | PeopleProblem {
  const of = (column: Column): string => unarmed((fields[columns.indexOf(column)] ?? "").trim());
  const listOf = (column: Column): string[] =>
    of(column)
      .split(LIST_MARK)
      .flatMap((one) => one.trim() || []);
  const trouble = (code: PeopleProblem["code"], text: string): PeopleProblem => ({
    line,
    code,
    text: text.slice(0, 80),
  });
  if (of("name") === "") return trouble("noName", fields.join(", "));
  const languages = listOf("languages").map(languageOf);
  if (languages.includes(undefined)) return trouble("badLanguage", of("languages"));
  const role = of("role").toLowerCase();
  if (role !== "" && !CREDIT_ROLES.some((one) => one === role)) return trouble("badRole", of("role"));
  const read = DeskPerson.omit({ id: true }).safeParse({
    name: of("name"),
    initials: of("initials"),
    desks: listOf("desks"),
    languages,
    ...(role === "" ? {} : { role }),
    aliases: listOf("aliases"),
  });
  if (read.success) return read.data;
  return trouble(read.error.issues.some(({ path }) => path[0] === "role") ? "badRole" : "badField", of("name"));
}

/** A field that a spreadsheet would take for a formula is disarmed by an apostrophe (OWASP, "CSV Injection"). */
function quoted(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const unarmed = (field: string): string => (/^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field);
