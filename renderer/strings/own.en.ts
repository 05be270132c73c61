import type { ownFr } from "./own.fr.ts";

export const ownEn: Record<keyof typeof ownFr, string> = {
  "values.stale": "old",
  "check.valueNotInText": "{{name}} ({{ric}}) is associated, but the story does not speak of it.",
  "values.primary": "primary",
  "own.title": "The desk’s instruments",
  "own.text":
    "The directory that ships knows the companies of the main indices. Here the desk adds its own or changes a name: that name is then the one that is written. CSV files (ric, name, ticker, isin, aliases) or JSON.",
  "own.import": "Import a list (CSV, JSON)…",
  "own.imported": "{{added}} added, {{changed}} changed, {{same}} the same.",
  "own.problem": "line {{line}}, {{problem}}: {{value}}",
  "own.problem.unreadable": "unreadable",
  "own.problem.noRicColumn": "no column “ric”",
  "own.problem.noRic": "no code",
  "own.problem.badRic": "this is no code",
  "own.problem.badIsin": "this ISIN is wrong",
  "own.problem.noName": "unknown code without a name",
  "own.problem.twice": "was in this file before",
  "own.problem.tooLong": "too long",
  "own.search": "Search the desk’s instruments",
  "own.found_zero": "No instrument of the desk’s own.",
  "own.found_one": "{{count}} instrument",
  "own.found_other": "{{count}} instruments, the first {{shown}} shown",
  "own.forget": "Take {{ric}} off the list",
  "own.ric": "Code (RIC)",
  "own.name": "Name to write",
  "own.add": "Add or rename",
};
