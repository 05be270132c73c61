import { DESK_ZONE } from "./embargoText.ts";
import { readPrintedDate } from "./printedDate.ts";

/** "information fournie par Reuters 05/02/2025 à 13:34", wherever the browser broke its lines. */
export type PageSource = {
  readonly name: string;
  /** ISO 8601 with offset. */
  readonly at: string | undefined;
  /** The line after it. */
  readonly next: number;
};

const LEAD = /^(?:information fournie par|info(?:rmation)? par|(?:information )?provided by)\b\s*:?\s*(.*)$/i;
const DATE =
  /\b(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er|st|nd|rd|th)?\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4})/u;
const CLOCK = /^(?:à|at)?\s*\d{1,2}[:hH]\d{2}(?:\s*[ap]\.?m\.?)?$/i;
const SHORT = /^(\p{L}[\p{L}\p{N} .&'’-]{1,40}?)\s*[•·|]\s*(.+)$/u;
const NAME = /^\p{L}[\p{L}\p{N} .&'’-]{1,40}$/u;

/** Splits "Reuters • 05/02/2025 à 13:34" into name and stamp. */
function nameAndStamp(text: string): { name: string; stamp: string } {
  const date = DATE.exec(text);
  const name = (date ? text.slice(0, date.index) : text).replace(/[\s•·|,;–—-]+$/u, "").trim();
  return { name, stamp: date ? text.slice(date.index) : "" };
}

/** Reads who gave the story and when, if a line says so. A date must be there: "provided by" alone is part of many texts. */
export function sourceAt(lines: readonly string[], index: number): PageSource | undefined {
  const line = lines[index] ?? "";
  const lead = LEAD.exec(line);
  const short = lead ? null : SHORT.exec(line);
  const isAlone = !lead && !short && NAME.test(line) && DATE.exec(lines[index + 1] ?? "")?.index === 0;
  if (!lead && !(short && DATE.exec(short[2] ?? "")?.index === 0) && !isAlone) return undefined;
  let { name, stamp } = lead ? nameAndStamp(lead[1] ?? "") : nameAndStamp(line);
  let next = index + 1;
  if (name === "" && NAME.test(nameAndStamp(lines[next] ?? "").name))
    ({ name, stamp } = nameAndStamp(lines[next++] ?? ""));
  if (stamp === "" && DATE.exec((lines[next] ?? "").replace(/^[•·|\s]+/, ""))?.index === 0) stamp = lines[next++] ?? "";
  if (stamp !== "" && !/\d[:hH]\d{2}/.test(stamp) && CLOCK.test(lines[next] ?? "")) stamp += ` ${lines[next++]}`;
  if (name === "" || (lead && stamp === "" && name.length > 40)) return undefined;
  return { name: name.slice(0, 120), at: readPrintedDate(stamp.replace(/^[•·|\s]+/, ""), DESK_ZONE)?.iso, next };
}
