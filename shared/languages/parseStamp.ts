/** Milliseconds that a zone is ahead of UTC at a moment. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    value("year"),
    value("month") - 1,
    value("day"),
    value("hour"),
    value("minute"),
    value("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

type Clock = { year: number; month: number; day: number; hour: number; minute: number };

const DAY = 24 * 3600_000;
const wallOf = ({ year, month, day, hour, minute }: Clock): number => Date.UTC(year, month - 1, day, hour, minute);

/** A clock time in a zone as ISO 8601 with offset. In the hour that happens twice, the first one is meant. */
export function zonedIso(clock: Clock, zone: string): string {
  const wall = wallOf(clock);
  const guess = wall - offsetAt(wall - DAY, zone);
  const instant = offsetAt(guess, zone) === wall - guess ? guess : wall - offsetAt(guess, zone);
  return isoWith(wall, wall - instant);
}

/**
 * Every moment at which the clocks of a zone show that time, in order: one as a rule, none in the hour that is left out
 * when summer time begins, two in the hour that comes again when it ends.
 */
function momentsOf(clock: Clock, zone: string): string[] {
  const wall = wallOf(clock);
  const offsets = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]);
  return [...offsets]
    .filter((offset) => offsetAt(wall - offset, zone) === offset)
    .sort((one, other) => other - one)
    .map((offset) => isoWith(wall, offset));
}

function isoWith(wall: number, offset: number): string {
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? "-" : "+";
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

const NUMERIC = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\s*(?:à|at|-|,)?\s*(\d{1,2})[:hH](\d{2}))?/;

/**
 * Reads a printed stamp, day before month: "05/02/2025 à 13:34", "27.12.2025 19:37", "25/05/2020 à 10h37".
 * @param zone IANA zone in which it was printed
 * @returns ISO 8601 with offset, or undefined when no such date exists
 */
export function parseStamp(text: string, zone: string): string | undefined {
  const clock = readClockTime(text);
  return clock && zonedIso(clock, zone);
}

/**
 * Reads a stamp that somebody types, without choosing for her.
 * @returns the moments that it may mean (none: the clocks leave that hour out), or undefined when it cannot be read
 */
export function stampMoments(text: string, zone: string): string[] | undefined {
  const clock = readClockTime(text);
  return clock && momentsOf(clock, zone);
}

function readClockTime(text: string): Clock | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return isReal ? { year, month, day, hour, minute } : undefined;
}

export type ParsedPrice = {
  readonly name: string;
  readonly price: string;
  readonly currency: string;
  readonly venue: string;
  readonly change: string;
};

const PRICE =
  /^(.*?)\s*(-?\d{1,3}(?:[\s\u00a0\u202f.,]\d{3})*[.,]\d+|-?\d+(?:[.,]\d+)?)\s+([A-Z]{3}|[A-Z][A-Za-z]{2}|pts|Pts)\s+(.*?)\s*([+-]?\d+(?:[.,]\d+)?)\s?%$/;

/** Reads a line of "Valeurs associées": "ALPHABET-A 313,5400 USD NASDAQ -0,18%"; the name may be missing. */
export function parsePrice(line: string): ParsedPrice | undefined {
  const match = PRICE.exec(line.trim());
  if (!match) return undefined;
  const [name = "", price = "", currency = "", venue = "", change = ""] = match.slice(1);
  return { name: name.trim(), price: decimal(price), currency, venue: venue.trim(), change: decimal(change) };
}

/** "1.234,50" and "1 234,50" and "1,234.50" as a plain decimal string; the last mark is the decimal one. */
function decimal(text: string): string {
  const tight = text.replace(/[\s\u00a0\u202f]/g, "");
  const mark = Math.max(tight.lastIndexOf(","), tight.lastIndexOf("."));
  if (mark < 0) return tight;
  return `${tight.slice(0, mark).replace(/[.,]/g, "")}.${tight.slice(mark + 1)}`;
}
