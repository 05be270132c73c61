import type { AssociatedValue } from "#shared/domain/instrument.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { parsePrice } from "#shared/languages/parseStamp.ts";
import { INSTRUMENTS, instrumentByRic } from "../instruments/directory.ts";
import { folded } from "../instruments/foldText.ts";

/** What stands for the name of a quote whose name the page lost and nobody can tell. */
const UNKNOWN = "?";
/** A browser may break a value into name, price, venue and change. */
const MOST_LINES = 5;

type Printed = { name: string; venue?: string; quote?: NonNullable<AssociatedValue["quote"]> };

/**
 * Reads the lines of "Valeurs associées". A quote without a name belongs to the story's tickers, in their order, but
 * only when there are as many of both: a price under the wrong company would be worse than one under none.
 * @param rics the story's own tickers, first mention first
 */
export function valuesOf(lines: readonly string[], rics: readonly string[]): AssociatedValue[] {
  const printed = printedValues(lines);
  const named = printed.map((value) => (value.name === "" ? undefined : ricOf(value, rics)));
  const free = rics.filter((ric) => !named.includes(ric) && isShare(ric));
  const unnamed = printed.filter((value) => value.name === "");
  const fits = unnamed.length === free.length && unnamed.every((value, index) => isSameMoney(free[index] ?? "", value));
  return printed.map((value, index) => {
    const own = fits ? free[unnamed.indexOf(value)] : undefined;
    const ric = value.name === "" ? (own ?? UNKNOWN) : (named[index] ?? value.name.slice(0, 32));
    const { venue, quote } = value;
    return { ric, name: value.name || ric, ...(venue ? { venue } : {}), ...(quote ? { quote } : {}) };
  });
}

function printedValues(lines: readonly string[]): Printed[] {
  const values: Printed[] = [];
  let waiting: string[] = [];
  const keepNames = (): void => {
    for (const name of waiting) if (isName(name)) values.push({ name });
    waiting = [];
  };
  for (const line of lines) {
    waiting.push(line);
    for (let from = waiting.length - 1; from >= Math.max(0, waiting.length - MOST_LINES); from--) {
      const price = parsePrice(waiting.slice(from).join(" "));
      if (!price) continue;
      const before = waiting.slice(0, from);
      const name = (price.name || before.pop() || "").slice(0, 200);
      waiting = before;
      keepNames();
      values.push({
        name,
        ...(price.venue ? { venue: price.venue.slice(0, 80) } : {}),
        quote: { price: price.price, currency: price.currency, change: price.change, source: "page" },
      });
      break;
    }
  }
  keepNames();
  return values;
}

const isName = (line: string): boolean => line.length < 60 && /\p{L}{2}/u.test(line) && !/[.!?]$/.test(line);
const isShare = (ric: string): boolean => parseRic(ric)?.kind === "equity";

function isSameMoney(ric: string, value: Printed): boolean {
  const own = parseRic(ric)?.currency;
  return own === undefined || value.quote === undefined || own.toLowerCase() === value.quote.currency.toLowerCase();
}

const plain = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The code of a named value: one of the story's own that starts alike, or the directory's when the name is the same. */
function ricOf(value: Printed, rics: readonly string[]): string | undefined {
  const name = plain(value.name);
  const isAlike = (known: string): boolean =>
    known.length > 2 && (` ${name} `.startsWith(` ${known} `) || ` ${known} `.startsWith(` ${name} `));
  const own = rics.find((ric) => {
    const instrument = instrumentByRic(ric);
    return instrument && [instrument.name, ...instrument.aliases].map(plain).some(isAlike) && isSameMoney(ric, value);
  });
  if (own) return own;
  return INSTRUMENTS.find((one) => [one.name, ...one.aliases].map(plain).includes(name) && isSameMoney(one.ric, value))
    ?.ric;
}
