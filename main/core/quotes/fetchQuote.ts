import type { QuoteSource } from "#shared/contract/quotes.ts";
import { AppError } from "#shared/domain/errors.ts";
import { Quote } from "#shared/domain/instrument.ts";
import { type Answer, callCms } from "../publishing/request.ts";

/** Milliseconds: a price that comes later than this is not worth waiting for. */
const DEADLINES = { connect: 3000, headers: 6000, whole: 8000 };

/**
 * Asks a JSON service for one price. Redirects are not followed; nothing that the service leaves out is made up.
 * @throws AppError `quotes.unreachable`, `quotes.auth` or `quotes.unreadable`
 */
export async function fetchQuote(source: QuoteSource, ric: string, key: string, signal?: AbortSignal): Promise<Quote> {
  const hasKeyInside = source.url.includes("{key}");
  const url = source.url.replaceAll("{ric}", encodeURIComponent(ric)).replaceAll("{key}", encodeURIComponent(key));
  const access = { url, secret: hasKeyInside ? "" : key, ...(signal ? { signal } : {}) };
  return quoteIn(await callCms(access, { method: "GET", path: "" }, DEADLINES), source, ric);
}

function quoteIn(answer: Answer, source: QuoteSource, ric: string): Quote {
  const detail = { name: source.name, ric };
  if (answer.kind !== "answer")
    throw new AppError("quotes.unreachable", `${source.name} does not answer.`, detail, true);
  if (answer.status === 401 || answer.status === 403) {
    throw new AppError("quotes.auth", `${source.name} does not take the key.`, detail);
  }
  const at = timeOf(textAt(answer.json, source.at));
  const change = decimalOf(textAt(answer.json, source.change).replace(/%$/, ""));
  const quote = Quote.safeParse({
    price: decimalOf(textAt(answer.json, source.price)),
    currency: textAt(answer.json, source.currency),
    source: source.name,
    ...(change === undefined ? {} : { change }),
    ...(at === undefined ? {} : { at }),
  });
  if (answer.status === 200 && quote.success) return quote.data;
  throw new AppError("quotes.unreadable", `${source.name} has no price for ${ric} (${answer.status}).`, detail);
}

/** What stands at a dotted path of an answer, as text; empty when nothing does. */
function textAt(json: unknown, path: string): string {
  if (path === "") return "";
  let value = json;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return "";
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** A figure as a plain decimal, or undefined: an exponent or a comma is not guessed at. */
const decimalOf = (text: string): string | undefined => (/^[+-]?\d+(?:\.\d+)?$/.test(text) ? text : undefined);

/** ISO 8601 with an offset, or seconds or milliseconds since 1970; a time without its zone is none. */
function timeOf(text: string): string | undefined {
  if (/^\d{10}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, "0"))).toISOString();
  return /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text).toISOString()
    : undefined;
}
