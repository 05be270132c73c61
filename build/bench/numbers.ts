import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareNumbers } from "../../shared/numbers/compareNumbers.ts";
import type { FigureKind } from "../../shared/numbers/figure.ts";
import { NUMBER_LANGUAGES } from "../../shared/numbers/readFigures.ts";
import { rememberedFigures } from "../../shared/numbers/rememberedFigures.ts";

type Row = { from: "en" | "fr"; expected: string; source: string; target: string };
type Count = { right: number; passed: number; wrong: number; caught: number };

const PAIRS = join(import.meta.dirname, "../../shared/numbers/pairs.tsv");
const WIDTH = 22;

/** The number guard on the pairs of sentences that the program brings along, by what their figures are and by the error. */
export function benchNumbers(): void {
  const rows = readFileSync(PAIRS, "utf8")
    .split("\n")
    .flatMap((line): Row[] => {
      const [from = "", expected = "", source = "", target = ""] = line.split("\t");
      return from === "en" || from === "fr" ? [{ from, expected, source, target }] : [];
    });
  const byFigure = new Map<string, Count>();
  const byError = new Map<string, Count>();
  for (const row of rows) {
    const isRight = row.expected === "-";
    const told = compareNumbers(row.source, row.target, row.from, row.from === "en" ? "fr" : "en");
    const isJudgedWell = isRight ? told.length === 0 : told.some(({ kind }) => kind === row.expected);
    const count = (table: Map<string, Count>, name: string): void => {
      const so = table.get(name) ?? { right: 0, passed: 0, wrong: 0, caught: 0 };
      table.set(name, {
        right: so.right + Number(isRight),
        passed: so.passed + Number(isRight && isJudgedWell),
        wrong: so.wrong + Number(!isRight),
        caught: so.caught + Number(!isRight && isJudgedWell),
      });
    };
    for (const name of new Set(figuresOf(row))) count(byFigure, name);
    count(byError, `${row.from} → ${row.from === "en" ? "fr" : "en"}`);
    if (!isRight) count(byError, row.expected);
  }
  print("figures in the pair", byFigure);
  print("direction, then error", byError);
}

const LABELS: Partial<Record<FigureKind, string>> = { amount: "plain number", name: "number in a name" };

function figuresOf({ from, source, target }: Row): string[] {
  const sides = [
    { text: source, rules: NUMBER_LANGUAGES[from] },
    { text: target, rules: NUMBER_LANGUAGES[from === "en" ? "fr" : "en"] },
  ];
  const names = sides
    .flatMap(({ text, rules }) => (rules ? rememberedFigures(text, rules) : []))
    .map(({ readings: [{ kind, unit }] }) =>
      kind === "amount" && unit !== "" ? unitName(unit) : (LABELS[kind] ?? kind),
    );
  return names.length === 0 ? ["none"] : names;
}

const SHARES: Readonly<Record<string, string>> = {
  "%": "percent",
  pp: "percentage points",
  bp: "basis points",
  point: "points",
};

function unitName(unit: string): string {
  const share = SHARES[unit];
  if (share) return share;
  return /^[A-Z]{3}$/.test(unit) || unit === "cent" || unit === "crown" ? "money" : "measure";
}

function print(title: string, table: ReadonlyMap<string, Count>): void {
  const cells = (...all: readonly (string | number)[]): string =>
    all.map((one, at) => (at === 0 ? String(one).padEnd(WIDTH) : String(one).padStart(8))).join("");
  process.stdout.write(`${cells(title, "right", "passed", "wrong", "caught")}\n`);
  for (const [name, { right, passed, wrong, caught }] of [...table].sort(([a], [b]) => a.localeCompare(b)))
    process.stdout.write(`${cells(name, right, passed, wrong, caught)}\n`);
  process.stdout.write("\n");
}
