import type { Concept, TermStatus } from "#shared/domain/glossary.ts";
import { LANGUAGES } from "#shared/domain/language.ts";

const SEPARATOR = ";";
const STATUSES: readonly (readonly [TermStatus, string])[] = [
  ["preferred", ""],
  ["admitted", " admitted"],
  ["forbidden", " forbidden"],
];

/** A list as a table that spreadsheets open and `readCsvGlossary` reads again. Begins with a byte order mark. */
export function writeCsvGlossary(concepts: readonly Concept[]): string {
  const columns = LANGUAGES.flatMap((language) =>
    STATUSES.map(([status, word]) => ({ language, status, word })),
  ).filter(({ language, status }) =>
    concepts.some(({ terms }) => terms.some((term) => term.language === language && term.status === status)),
  );
  const heading = ["id", ...columns.map(({ language, word }) => `${language}${word}`), "subject", "note"];
  const rows = concepts.map(({ key, subject, note, terms }) => [
    key,
    ...columns.map(({ language, status }) =>
      terms
        .filter((term) => term.language === language && term.status === status)
        .map(({ text }) => text)
        .join(" | "),
    ),
    subject,
    note,
  ]);
  return `\ufeff${[heading, ...rows].map((row) => row.map(cell).join(SEPARATOR)).join("\r\n")}\r\n`;
}

/** A cell that spreadsheets must not take for a formula gets a quote before it (OWASP, CSV injection). */
function cell(value: string): string {
  const safe = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
