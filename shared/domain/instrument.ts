import { z } from "zod";

/** A listed security, index, currency pair, future or benchmark, as the directory knows it. */
export const Instrument = z.object({
  /** The instrument code printed in the story; case carries meaning (DAIGn.DE). */
  ric: z.string().min(1).max(32),
  name: z.string().min(1).max(200),
  kind: z.enum(["equity", "index", "fx", "commodity", "future", "bond", "unlisted"]),
  ticker: z.string().max(32).optional(),
  isin: z.string().length(12).optional(),
  /** ISO 10383 market identifier. */
  mic: z.string().length(4).optional(),
  /** The venue as a reader knows it: "NASDAQ", "Euronext Paris". */
  venue: z.string().max(80).optional(),
  /** ISO 4217. */
  currency: z.string().length(3).optional(),
  /** A RIC composed from ticker and suffix is not proof that it exists. */
  verified: z.boolean(),
  aliases: z.array(z.string()).default([]),
});
export type Instrument = z.infer<typeof Instrument>;

/** A price at a moment. Frozen into the story's revision when it is published. */
export const Quote = z.object({
  /** In units of `currency`, as a decimal string so that "313.5400" keeps its four decimals. */
  price: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string().min(1).max(8),
  /** Percent against the previous close, as a decimal string: "-0.18". */
  change: z
    .string()
    .regex(/^[+-]?\d+(\.\d+)?$/)
    .optional(),
  /** ISO 8601 with offset. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** Who says so: a feed's name, "typed" or "sample". */
  source: z.string().max(80),
});
export type Quote = z.infer<typeof Quote>;

/** One line of "Valeurs associées". */
export const AssociatedValue = z.object({
  ric: z.string().min(1).max(32),
  name: z.string().min(1).max(200),
  venue: z.string().max(80).optional(),
  quote: Quote.optional(),
  /** The last price of each of the last sessions, oldest first; at least two, else left out. */
  history: z
    .array(Quote.pick({ price: true, at: true }))
    .min(2)
    .max(60)
    .optional(),
});
export type AssociatedValue = z.infer<typeof AssociatedValue>;

/** A line of a desk's own list. Where the directory knows the code, what is missing comes from there. */
export const OwnInstrument = Instrument.pick({ ric: true, ticker: true, isin: true, aliases: true }).extend({
  name: Instrument.shape.name.optional(),
});
export type OwnInstrument = z.infer<typeof OwnInstrument>;
