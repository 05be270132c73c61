import { AppError } from "#shared/domain/errors.ts";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { newestQuote } from "../store/quoteStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { deskDirectory } from "./deskDirectory.ts";

/** The line for "Valeurs associées". An unknown but well-formed RIC is listed under its own code. */
export function associatedValue(db: ReadDb, ric: string): AssociatedValue {
  const known = deskDirectory(db).byRic(ric);
  const parsed = parseRic(ric);
  if (!known && !parsed) throw new AppError("input.invalid", `${ric} is not an instrument code.`, { ric });
  const venue = known?.venue ?? parsed?.venue;
  const quote = newestQuote(db, ric);
  return { ric, name: known?.name ?? ric, ...(venue ? { venue } : {}), ...(quote ? { quote } : {}) };
}
