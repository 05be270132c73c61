/** Longer lines are no lines of a mail or of a page that was set. */
const WIDEST = 110;
const NARROWEST = 30;
/** The share of lines that must end where the next word did not fit. */
const MOSTLY = 0.8;

/** Whether the lines were broken by a program at a width, as mail and PDF do: the next word would not have fitted. */
export function isHardWrapped(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < 3) return false;
  const width = Math.max(...filled.map((line) => line.length));
  if (width > WIDEST || width < NARROWEST) return false;
  const breaks = filled.slice(0, -1);
  const forced = breaks.filter((line, at) => {
    const [first = ""] = (filled[at + 1] ?? "").trim().split(/\s/, 1);
    return line.trimEnd().length + 1 + first.length > width;
  });
  return forced.length / breaks.length >= MOSTLY;
}

/** Lines as one: by a blank, or by nothing behind a hyphen that divides a word. */
export const unwrapped = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .reduce((text, line) => (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text + line : `${text} ${line}`));

const QUOTED = /^(?:>\s?)+/;

/** Without the marks of a mail that is quoted, when every line has them. */
export function withoutQuoteMarks(plain: string): string {
  const lines = plain.split("\n");
  const isQuoted = lines.every((line) => line.trim() === "" || QUOTED.test(line));
  return isQuoted ? lines.map((line) => line.replace(QUOTED, "")).join("\n") : plain;
}
