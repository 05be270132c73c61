import { z } from "zod";
import type { ImportProblem } from "#shared/contract/instruments.ts";
import { OwnInstrument } from "#shared/domain/instrument.ts";
import { isIsin, parseRic } from "#shared/domain/ric.ts";
import { parseCsv, separatorOf } from "./csv.ts";
import { folded } from "./foldText.ts";

/** A line as it stood in the file, with the fields under our names. */
type Raw = { readonly line: number; readonly fields: Readonly<Record<string, string>> };
export type ReadList = {
  readonly rows: readonly { readonly line: number; readonly one: OwnInstrument }[];
  readonly problems: readonly ImportProblem[];
};

/** Headings under which desks keep the same thing. */
const HEADINGS: Readonly<Record<string, string>> = {
  ric: "ric",
  code: "ric",
  "code ric": "ric",
  "reuters code": "ric",
  name: "name",
  nom: "name",
  company: "name",
  societe: "name",
  ticker: "ticker",
  symbol: "ticker",
  mnemonique: "ticker",
  isin: "isin",
  "code isin": "isin",
  alias: "aliases",
  aliases: "aliases",
  "other names": "aliases",
  "autres noms": "aliases",
};
const LIST_MARK = "|";

/** Reads a desk's list of any form. Every line that cannot be taken is told with its number and left out. */
export function readList(text: string): ReadList {
  const clean = text.replace(/^\ufeff/, "");
  const start = clean.trimStart().charAt(0);
  const { raws, problems } = start === "[" || start === "{" ? readJson(clean) : readTable(clean);
  const rows: { line: number; one: OwnInstrument }[] = [];
  const known = new Set<string>();
  for (const { line, fields } of raws) {
    const read = readRow(fields);
    if ("problem" in read) problems.push({ line, ...read });
    else if (known.has(read.ric)) problems.push({ line, problem: "twice", value: read.ric });
    else {
      known.add(read.ric);
      rows.push({ line, one: read });
    }
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
}

function readRow(fields: Readonly<Record<string, string>>): OwnInstrument | Omit<ImportProblem, "line"> {
  const { ric = "", name = "", ticker = "", isin = "", aliases = "" } = fields;
  if (ric === "") return { problem: "noRic", value: name.slice(0, 80) };
  if (!parseRic(ric)) return { problem: "badRic", value: ric.slice(0, 80) };
  if (isin !== "" && !isIsin(isin)) return { problem: "badIsin", value: isin.slice(0, 80) };
  const others = aliases.split(LIST_MARK).flatMap((alias) => alias.trim() || []);
  const read = OwnInstrument.safeParse({
    ric,
    aliases: others,
    ...(name ? { name } : {}),
    ...(ticker ? { ticker } : {}),
    ...(isin ? { isin } : {}),
  });
  return read.success ? read.data : { problem: "tooLong", value: ric.slice(0, 80) };
}

type Raws = { raws: Raw[]; problems: ImportProblem[] };

function readTable(text: string): Raws {
  const [first, ...records] = parseCsv(text, separatorOf(text));
  const columns = (first?.fields ?? []).map((heading) => HEADINGS[folded(heading)] ?? "");
  if (!columns.includes("ric")) {
    return {
      raws: [],
      problems: [{ line: 1, problem: "noRicColumn", value: (text.split("\n", 1)[0] ?? "").trim().slice(0, 80) }],
    };
  }
  const raws = records.map(({ line, fields }) => ({
    line,
    fields: Object.fromEntries(fields.map((value, index) => [columns[index] ?? "", value.trim()])),
  }));
  return { raws, problems: [] };
}

const Row = z.record(z.string(), z.unknown());

/** An array of objects over any lines, or one object a line. */
function readJson(text: string): Raws {
  const isArray = text.trimStart().startsWith("[");
  const pieces = isArray ? objectsOf(text) : linesOf(text);
  const raws: Raw[] = [];
  const problems: ImportProblem[] = [];
  for (const { line, json } of pieces) {
    const row = Row.safeParse(jsonOf(json));
    if (row.success) raws.push({ line, fields: fieldsOf(row.data) });
    else problems.push({ line, problem: "unreadable", value: json.trim().slice(0, 80) });
  }
  return { raws, problems };
}

function fieldsOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const words = Array.isArray(value) ? value.filter((one) => typeof one === "string").join(LIST_MARK) : value;
      return [HEADINGS[folded(key)] ?? "", typeof words === "string" ? words.trim() : ""];
    }),
  );
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Piece = { readonly line: number; readonly json: string };

const linesOf = (text: string): Piece[] =>
  text.split("\n").flatMap((json, index) => (json.trim() === "" ? [] : { line: index + 1, json }));

/** The members of an array with the lines they start on, which JSON.parse does not tell. */
function objectsOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let isQuoted = false;
  let line = 1;
  let start = -1;
  let startLine = 1;
  const close = (end: number): void => {
    const json = start < 0 ? "" : text.slice(start, end);
    if (json.trim() !== "") pieces.push({ line: startLine, json });
    start = -1;
  };
  for (let at = text.indexOf("[") + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\n") line++;
    if (start < 0 && /[^\s,\]]/.test(sign)) {
      start = at;
      startLine = line;
    }
    if (isQuoted) {
      if (sign === "\\") at++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || (sign === "]" && depth > 0)) depth--;
    else if ((sign === "," || sign === "]") && depth === 0) close(at);
  }
  close(text.length);
  return pieces;
}
