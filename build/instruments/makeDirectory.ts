import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INSTRUMENT_ROWS } from "../../main/core/instruments/instrumentRows.ts";
import { coreOf, shortName } from "./companyNames.ts";
import { composeRic } from "./composeRic.ts";
import { agreedIsin, readSeen, readWitnesses, tableOf } from "./evidence.ts";
import { INDEX_SUFFIXES, MARKETS, OWN_ROOTS } from "./markets.ts";
import { readStocks } from "./readStocks.ts";

/*
 * Makes main/core/instruments/directory.json of public lists; README.md here says which, where from and on what terms.
 * node build/instruments/makeDirectory.ts --stocks FILE --equities FOLDER --members FILE --nasdaq FILE --nyse FILE [--seen FILE]
 */

type Company = {
  readonly names: readonly string[];
  readonly ticker: string;
  readonly suffix: string;
  readonly country: string;
  readonly isins: readonly string[];
};
type Line = { ric: string; isVerified: boolean; name: string; ticker: string; isin: string; aliases: string[] };

const { values: paths } = parseArgs({
  options: Object.fromEntries(
    ["stocks", "equities", "members", "nasdaq", "nyse", "seen"].map((name) => [name, { type: "string" as const }]),
  ),
});
const fileOf = (name: string): string => {
  const path = paths[name];
  if (typeof path !== "string") throw new Error(`--${name} is missing`);
  return readFileSync(path, "utf8");
};
const folder = String(paths.equities);
const equities = new Map(
  readdirSync(folder).map((file) => [file.replace(".csv", ""), tableOf(readFileSync(join(folder, file), "utf8"))]),
);
const stocks = readStocks(fileOf("stocks"));
const seen = readSeen(paths.seen ? fileOf("seen") : "");
const otherNames = new Map<string, string[]>();
for (const line of readFileSync(new URL("otherNames.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")) {
  const [ric = "", names = ""] = line.split("\t");
  otherNames.set(ric, [...(otherNames.get(ric) ?? []), ...names.split("|")]);
}

const witnesses = readWitnesses([...equities.values()].flat());

/** New York or Nasdaq, by their own lists. */
const americanSuffix = new Map<string, string>([
  ...tableOf(fileOf("nyse"))
    .filter((row) => row.Exchange === "N")
    .map((row): [string, string] => [row["ACT Symbol"] ?? "", "N"]),
  ...tableOf(fileOf("nasdaq")).map((row): [string, string] => [row.Symbol ?? "", "O"]),
]);

function* americans(): Generator<Company> {
  const bySymbol = new Map(stocks.map((stock) => [stock.symbol.replace("-", "."), stock]));
  for (const row of tableOf(fileOf("members"))) {
    const { Symbol: ticker = "", Security: name = "" } = row;
    const suffix = americanSuffix.get(ticker);
    if (!suffix) continue;
    const stock = bySymbol.get(ticker);
    const isSame = stock !== undefined && coreOf(stock.name).split(" ")[0] === coreOf(name).split(" ")[0];
    const names = [name, ...(isSame ? [stock.name, ...stock.akas] : [])];
    yield { names, ticker, suffix, country: "US", isins: isSame ? stock.isins : [] };
  }
  for (const { indices, name, akas, symbol, isins } of stocks) {
    const suffix = americanSuffix.get(symbol);
    if (suffix && indices.includes("NASDAQ 100"))
      yield { names: [name, ...akas], ticker: symbol, suffix, country: "US", isins };
  }
}

function* members(): Generator<Company> {
  for (const { indices, name, akas, symbol, isins } of stocks) {
    for (const suffix of new Set(indices.flatMap((index) => INDEX_SUFFIXES[index] ?? []))) {
      const market = MARKETS.find((one) => one.suffix === suffix);
      const row = equities
        .get(market?.file ?? "")
        ?.find((one) => one.symbol === `${symbol.replace(/\.$/, "")}.${market?.ending}`);
      // one source mixes companies up now and then: the exchange's own line must bear the same name
      if (!market || !row || !isAlike([name, ...akas], row.name ?? "")) continue;
      yield { names: [name, ...akas], ticker: symbol.replace(/\.$/, ""), suffix, country: market.country, isins };
    }
  }
}

/** Members that none of the lists has, written by hand. */
function* missing(): Generator<Company> {
  for (const line of readFileSync(new URL("memberRows.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n")) {
    const [suffix = "", ticker = "", names = ""] = line.split("\t");
    const country = MARKETS.find((market) => market.suffix === suffix)?.country ?? "";
    yield { names: names.split("|"), ticker, suffix, country, isins: [] };
  }
}

const isAlike = (names: readonly string[], other: string): boolean =>
  names.some((name) => coreOf(name).split(" ")[0] === coreOf(other).split(" ")[0]);

function* listed(): Generator<Company> {
  for (const { file, ending, suffix, country, homes, sizes } of MARKETS) {
    const taken = new Set<string>();
    const rows = (equities.get(file) ?? [])
      .filter((row) => row.delisted !== "True" && sizes.includes(row.market_cap ?? ""))
      .filter((row) => homes.includes(row.country ?? "") && row.name)
      // the plain line of a share comes before rights and second lines
      .sort((a, b) => (a.symbol ?? "").length - (b.symbol ?? "").length);
    for (const row of rows) {
      const ticker = (row.symbol ?? "").slice(0, -ending.length - 1);
      const core = coreOf(row.name ?? "");
      // London's lines of foreign shares
      if (suffix === "L" && /^0/.test(ticker)) continue;
      const isShareClass = /-[A-Z]$/.test(ticker);
      if (!isShareClass && taken.has(core)) continue;
      taken.add(core);
      yield { names: [row.name ?? ""], ticker, suffix, country, isins: [] };
    }
  }
}

const suffixOf = (ric: string): string => ric.slice(ric.lastIndexOf(".") + 1);
const byHand = {
  rics: new Set(INSTRUMENT_ROWS.map(([ric]) => ric)),
  isins: new Set(INSTRUMENT_ROWS.map(([, , , isin]) => isin)),
  tickers: new Set(INSTRUMENT_ROWS.map(([ric, , ticker]) => `${ticker}|${suffixOf(ric)}`)),
  names: new Set(INSTRUMENT_ROWS.map(([ric, name]) => `${coreOf(name)}|${suffixOf(ric)}`)),
};

/** The line of the directory, or undefined for what has none or stands in the hand-made rows. */
function lineOf({ names, ticker, suffix, country, isins }: Company): Line | undefined {
  const [full = ""] = names;
  const name = shortName(full);
  const composed = composeRic(ticker, suffix);
  const isPrinted = composed !== undefined && names.some((one) => seen.isPrinted(composed, one));
  const own = OWN_ROOTS.has(suffix) ? names.flatMap((one) => seen.codeOf(one, suffix) ?? []) : [];
  const printed = isPrinted ? composed : own[0];
  const ric = printed ?? composed;
  if (!ric || byHand.rics.has(ric) || byHand.tickers.has(`${ticker}|${suffix}`)) return undefined;
  // an old line of a company that has moved on to another code
  if (byHand.names.has(`${coreOf(full)}|${suffix}`)) return undefined;
  const isin = agreedIsin(names, isins, witnesses, country) ?? "";
  if (isin && byHand.isins.has(isin)) return undefined;
  const others = new Set(
    names
      .slice(1)
      .map(shortName)
      .concat(otherNames.get(ric) ?? []),
  );
  const aliases = [...others].filter((other) => other !== name && coreOf(other) !== coreOf(name) && other.length > 1);
  return { ric, isVerified: printed !== undefined, name, ticker, isin, aliases };
}

const lines = new Map<string, Line>();
const claimed = new Map<string, number>();
for (const company of [...americans(), ...members(), ...missing(), ...listed()]) {
  const line = lineOf(company);
  if (!line || lines.has(line.ric) || [...lines.values()].some((one) => isSameShare(one, line))) continue;
  lines.set(line.ric, line);
  if (line.isin) claimed.set(line.isin, (claimed.get(line.isin) ?? 0) + 1);
}

function isSameShare(a: Line, b: Line): boolean {
  return suffixOf(a.ric) === suffixOf(b.ric) && (a.ticker === b.ticker || (a.name === b.name && a.isin === b.isin));
}

const written = [...lines.values()]
  .map((line) => ({ ...line, isin: (claimed.get(line.isin) ?? 0) > 1 ? "" : line.isin }))
  .sort((a, b) => (a.ric < b.ric ? -1 : 1))
  .map(({ ric, isVerified, name, ticker, isin, aliases }) =>
    [ric, isVerified ? "1" : "", name, ticker, isin, aliases.join("|")].join("\t"),
  );
const target = new URL("../../main/core/instruments/directory.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(written, undefined, 2)}\n`);
process.stdout.write(`${written.length} instruments\n`);
