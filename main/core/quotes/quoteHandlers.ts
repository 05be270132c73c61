import type { QuoteSource, quotesContract, RefreshedQuote } from "#shared/contract/quotes.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { sessionsOf } from "../instruments/associatedValue.ts";
import { keepQuoteSource, quoteSource } from "../store/quoteSourceStore.ts";
import { addQuote, newestQuote } from "../store/quoteStore.ts";
import { fetchQuote } from "./fetchQuote.ts";

const KEY = "quotes";
/** How long an answer counts as fresh, in milliseconds: services count calls. */
const FRESH = 60_000;
const AT_ONCE = 4;

export const quoteHandlers: HandlersOf<typeof quotesContract> = {
  "quotes.source": async (_, core) => {
    const source = quoteSource(core.db);
    return { ...(source ? { source } : {}), hasKey: Boolean(await core.host.readSecret(KEY)) };
  },
  "quotes.saveSource": async ({ source, key }, core) => {
    if (key !== undefined || !source) await core.host.writeSecret(KEY, key ?? "");
    keepQuoteSource(core.db, source);
    asked.delete(core);
    core.emit({ name: "settings.changed" });
    return {};
  },
  "quotes.refresh": async ({ rics }, core) => {
    const source = quoteSource(core.db);
    const key = (source && (await core.host.readSecret(KEY))) ?? "";
    const wanted = [...new Set(rics)];
    const done: RefreshedQuote[] = [];
    const work = async (): Promise<void> => {
      for (let ric = wanted.shift(); ric !== undefined; ric = wanted.shift()) {
        done.push(await refreshed(core, source, ric, key));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return rics.flatMap((ric) => done.find((one) => one.ric === ric) ?? []);
  },
};

/** When each instrument was last asked for, while this core runs. */
const asked = new WeakMap<CoreContext, Map<string, number>>();

async function refreshed(
  core: CoreContext,
  source: QuoteSource | undefined,
  ric: string,
  key: string,
): Promise<RefreshedQuote> {
  const known = (): Pick<RefreshedQuote, "quote" | "history"> => {
    const quote = newestQuote(core.db, ric);
    return quote ? { quote, ...sessionsOf(core.db, ric, quote) } : {};
  };
  const times = asked.get(core) ?? new Map<string, number>();
  asked.set(core, times);
  if (!source || core.now() - (times.get(ric) ?? Number.NEGATIVE_INFINITY) < FRESH) return { ric, ...known() };
  try {
    const quote = await fetchQuote(source, ric, key);
    times.set(ric, core.now());
    addQuote(core.db, ric, quote, new Date(core.now()).toISOString());
    return { ric, quote, ...sessionsOf(core.db, ric, quote) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ric, ...known(), error: error.toData() };
  }
}
