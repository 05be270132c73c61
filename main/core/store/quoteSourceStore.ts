import { QuoteSource } from "#shared/contract/quotes.ts";
import { keptSetting } from "./keptSetting.ts";

/** The service that prices come from. */
export const { read: quoteSource, keep: keepQuoteSource } = keptSetting("quoteSource", QuoteSource);
