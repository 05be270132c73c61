import { AppError } from "#shared/domain/errors.ts";
import type { AssociatedValue, Quote } from "#shared/domain/instrument.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { newestQuote, quoteHistory } from "../store/quoteStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { deskDirectory } from "./deskDirectory.ts";

/** The line for "Valeurs associées". An unknown but well-formed RIC is listed under its own code. */
export function associatedValue(db: ReadDb, ric: string): AssociatedValue {
  const known = deskDirectory(db).byRic(ric);
  const parsed = parseRic(ric);
  if (!known && !parsed) throw new AppError("input.invalid", `${ric} is not an instrument code.`, { ric });
  const venue = known?.venue ?? parsed?.venue;
  const quote = newestQuote(db, ric);
  return {
    ric,
    name: known?.name ?? ric,
    ...(venue ? { venue } : {}),
    ...(quote ? { quote } : {}),
    ...sessionsOf(db, ric, quote),
  };
}

const SESSIONS = 20;

/** The line's last sessions, when there are any to draw. Prices in another currency are of another line. */
export function sessionsOf(db: ReadDb, ric: string, quote: Quote | undefined): Pick<AssociatedValue, "history"> {
  const points = quoteHistory(db, ric, SESSIONS)
    .filter(({ currency }) => currency === quote?.currency)
    .map(({ price, at }) => ({ price, ...(at ? { at } : {}) }));
  return points.length < 2 ? {} : { history: points };
}
