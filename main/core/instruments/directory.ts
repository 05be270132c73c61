import type { Instrument } from "#shared/domain/instrument.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { INSTRUMENT_ROWS } from "./instrumentRows.ts";

const toInstrument = ([ric, name, ticker, isin, aliases]: (typeof INSTRUMENT_ROWS)[number]): Instrument => {
  const parsed = parseRic(ric);
  if (!parsed) throw new Error(`the directory holds a malformed RIC: ${ric}`);
  const kind = parsed.kind === "chain" ? "index" : parsed.kind;
  return {
    ric,
    name,
    kind,
    verified: true,
    aliases: aliases === "" ? [] : aliases.split("|"),
    ...(ticker ? { ticker } : {}),
    ...(isin ? { isin } : {}),
    ...(parsed.mic ? { mic: parsed.mic } : {}),
    ...(parsed.venue ? { venue: parsed.venue } : {}),
    ...(parsed.currency ? { currency: parsed.currency } : {}),
  };
};

export const INSTRUMENTS: readonly Instrument[] = INSTRUMENT_ROWS.map(toInstrument);

const byRic = new Map(INSTRUMENTS.map((one) => [one.ric, one]));

/** The instrument of that RIC; `.O` and `.OQ` are one venue. */
export function instrumentByRic(ric: string): Instrument | undefined {
  return byRic.get(ric) ?? byRic.get(ric.replace(/\.OQ$/, ".O"));
}

/** Lower case, without accents: how people type a name in a hurry. */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const SEARCHABLE = INSTRUMENTS.map((one) => ({
  one,
  codes: [one.ric, one.ticker ?? "", one.isin ?? ""].map(folded),
  names: [one.name, ...one.aliases].map(folded),
}));

/** Best first: the exact code, then names and codes that start so, then words that start so, then anything inside. */
export function searchInstruments(text: string, limit: number): Instrument[] {
  const wanted = folded(text);
  if (wanted === "") return [];
  const rank = ({ codes, names }: (typeof SEARCHABLE)[number]): number => {
    if (codes.includes(wanted)) return 0;
    if (names.includes(wanted)) return 1;
    if (names.some((name) => name.startsWith(wanted))) return 2;
    if (codes.some((code) => code.startsWith(wanted))) return 3;
    if (names.some((name) => name.includes(` ${wanted}`))) return 4;
    return names.some((name) => name.includes(wanted)) ? 5 : 6;
  };
  return SEARCHABLE.map((entry) => ({ one: entry.one, rank: rank(entry) }))
    .filter((entry) => entry.rank < 6)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((entry) => entry.one);
}
