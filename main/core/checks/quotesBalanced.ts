import { blockCheck } from "./blockCheck.ts";

const PAIRS = [
  ["«", "»"],
  ["“", "”"],
] as const;

/** A quotation that is opened is closed. German opens low and closes with the mark that others open with. */
export const quotesBalanced = blockCheck({ id: "quotes-balanced", severity: "warn" }, ({ text, language }) => {
  const straight = [...text.matchAll(/(?<!\d)"/gu)]; // behind a figure it may be inches
  const odd = straight.length % 2 === 1 ? straight.at(-1)?.index : undefined;
  const pairs = language === "de" ? ([["„", "“"]] as const) : PAIRS;
  const lost = pairs.flatMap(([open, close]) => lonely(text, open, close));
  return [...(odd === undefined ? [] : [odd]), ...lost].map((start) => ({
    message: "check.quoteOpen",
    values: { mark: text[start] ?? "", words: text.slice(start + 1, start + 24).trim() },
    start,
    end: start + 1,
  }));
});

/** The first mark of its kind that has no counterpart. */
function lonely(text: string, open: string, close: string): number[] {
  const waiting: number[] = [];
  for (const match of text.matchAll(new RegExp(`[${open}${close}]`, "gu"))) {
    if (match[0] === open) waiting.push(match.index);
    else if (waiting.pop() === undefined) return [match.index];
  }
  return waiting.slice(0, 1);
}
