import { isByline, isCrosshead } from "./copyLines.ts";

/** A sign-off that was set at the margin under an indented paragraph: it closes the text and is no part of it. */
const CLOSING_AT_MARGIN = /(?<=[.!?”"»)][ \t]{0,20})\n(?= {0,2}\([^()]{5,600}\)\s{0,200}$)/;

/** Lines that are longer than a screen is wide, or nearly all end like sentences, were not broken to fit. */
function areParagraphs(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > 100)) return true;
  const text = lines.slice(1).filter((line) => !isCrosshead(line.trim()) && !isByline(line.trim()));
  return text.filter((line) => /[.!?…)»”"]\s*$/.test(line)).length > text.length * 0.6;
}

/**
 * Splits text into paragraphs: at empty lines; in the old feed style, at lines that start with four blanks, where the
 * other line breaks are only the width of a screen; and at every line when there is neither and lines are paragraphs.
 */
export function splitParagraphs(raw: string): string[] {
  const clean = raw.replace(/\r\n?/g, "\n").replace(/[\u2028\u2029]/g, "\n");
  const isIndented = /\n {3,}\S/.test(`\n${clean}`);
  const isSpaced = /\n[ \t]*\n/.test(clean.trim());
  const isLines = !isIndented && !isSpaced && areParagraphs(clean.trim().split("\n"));
  const parts = clean.split(isIndented ? /\n[ \t]*\n|\n(?= {3,}\S)/ : isLines ? "\n" : /\n[ \t]*\n/);
  return parts
    .flatMap((part, index) => (isIndented && index === parts.length - 1 ? part.split(CLOSING_AT_MARGIN) : part))
    .map((part) =>
      part
        .replace(/[ \t]*\n[ \t]*/g, " ")
        .replace(/[ \t]+/g, " ")
        .replace(/^[ \t]+|[ \t]+$/g, ""),
    )
    .filter((part) => part.trim() !== "");
}
