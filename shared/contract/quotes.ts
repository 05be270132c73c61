import { z } from "zod";
import { ErrorData } from "#shared/domain/errors.ts";
import { AssociatedValue, Quote } from "#shared/domain/instrument.ts";
import { command, query } from "./defineContract.ts";

const path = z.string().trim().max(200);

/**
 * Where prices come from: a JSON service, asked one instrument at a time. `url` holds "{ric}" (and "{key}" where the
 * service wants its key in the address; otherwise the key is sent as a bearer token). The paths name where each part
 * stands in the answer: "quote.last", "data.0.price".
 */
export const QuoteSource = z.object({
  name: z.string().trim().min(1).max(80),
  url: z
    .string()
    .trim()
    .max(1000)
    .regex(/^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])[^\s]*\{ric\}/),
  price: path.min(1),
  currency: path.min(1),
  change: path.default(""),
  at: path.default(""),
});
export type QuoteSource = z.infer<typeof QuoteSource>;

/** What became of one instrument: its newest quote, and why there is none newer. */
export const RefreshedQuote = z.object({
  ric: z.string(),
  quote: Quote.optional(),
  history: AssociatedValue.shape.history,
  error: ErrorData.optional(),
});
export type RefreshedQuote = z.infer<typeof RefreshedQuote>;

export const quotesContract = {
  "quotes.source": query(z.object({}), z.object({ source: QuoteSource.optional(), hasKey: z.boolean() })),
  /** Without a source the service is forgotten; without a key the one that is kept stays. */
  "quotes.saveSource": command(
    z.object({ source: QuoteSource.optional(), key: z.string().max(1000).optional() }),
    z.object({}),
  ),
  /** Asks the service again. Instruments that were asked within the last minute keep their answer. */
  "quotes.refresh": command(
    z.object({ rics: z.array(z.string().min(1).max(32)).min(1).max(100) }),
    z.array(RefreshedQuote),
  ),
};
