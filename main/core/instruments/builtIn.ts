import type { Instrument } from "#shared/domain/instrument.ts";
import { parseRic } from "#shared/domain/ric.ts";
import lines from "./directory.json" with { type: "json" };
import { INSTRUMENT_ROWS, type InstrumentRow } from "./instrumentRows.ts";
import { MARKET_ROWS } from "./marketRows.ts";

/** An instrument with what its code tells: market, currency, kind. @throws for a malformed code: the data is wrong */
export function instrumentOf([ric, name, ticker, isin, aliases]: InstrumentRow, verified: boolean): Instrument {
  const parsed = parseRic(ric);
  if (!parsed) throw new Error(`the directory holds a malformed RIC: ${ric}`);
  return {
    ric,
    name,
    kind: parsed.kind === "chain" ? "index" : parsed.kind,
    verified,
    aliases: aliases === "" ? [] : aliases.split("|"),
    ...(ticker ? { ticker } : {}),
    ...(isin ? { isin } : {}),
    ...(parsed.mic ? { mic: parsed.mic } : {}),
    ...(parsed.venue ? { venue: parsed.venue } : {}),
    ...(parsed.currency ? { currency: parsed.currency } : {}),
  };
}

function ofLine(line: string): Instrument {
  const [ric = "", verified = "", name = "", ticker = "", isin = "", aliases = ""] = line.split("\t");
  return instrumentOf([ric, name, ticker, isin, aliases], verified === "1");
}

/** What ships with the program: rows written by hand first, then the ones made of public lists. */
export const BUILT_IN: readonly Instrument[] = [
  ...[...INSTRUMENT_ROWS, ...MARKET_ROWS].map((row) => instrumentOf(row, true)),
  ...lines.map(ofLine),
];
