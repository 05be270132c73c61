/** One market of the directory: where its companies come from and how their codes are made. */
export type Market = {
  /** Name of the exchange's file in FinanceDatabase. */
  readonly file: string;
  /** The ending of a symbol there. */
  readonly ending: string;
  /** The suffix of a RIC. */
  readonly suffix: string;
  /** ISO 3166-1: an ISIN of another country belongs to a depositary receipt, not to the share. */
  readonly country: string;
  /** Names of the countries whose companies have their first listing here. */
  readonly homes: readonly string[];
  /** Which sizes are taken, in the source's words. */
  readonly sizes: readonly string[];
};

const LARGE = ["Mega Cap", "Large Cap"];
const MIDDLE = [...LARGE, "Mid Cap"];

/** Exchanges where the vendor's roots are often not the local tickers: SOGN.PA trades as GLE. */
export const OWN_ROOTS: ReadonlySet<string> = new Set([
  "PA",
  "AS",
  "BR",
  "LS",
  "I",
  "DE",
  "L",
  "MI",
  "MC",
  "S",
  "VI",
  "AT",
]);

const market = (
  file: string,
  [ending, suffix, country]: readonly [ending: string, suffix: string, country: string],
  homes: readonly string[],
  sizes: readonly string[] = MIDDLE,
): Market => ({ file, ending, suffix, country, homes, sizes });

export const MARKETS: readonly Market[] = [
  market("PAR", ["PA", "PA", "FR"], ["France"]),
  market("AMS", ["AS", "AS", "NL"], ["Netherlands"]),
  market("BRU", ["BR", "BR", "BE"], ["Belgium"]),
  market("LIS", ["LS", "LS", "PT"], ["Portugal"]),
  market("ISE", ["IR", "I", "IE"], ["Ireland"]),
  market("GER", ["DE", "DE", "DE"], ["Germany"]),
  market("LSE", ["L", "L", "GB"], ["United Kingdom"]),
  market("MIL", ["MI", "MI", "IT"], ["Italy"]),
  market("MCE", ["MC", "MC", "ES"], ["Spain"]),
  market("EBS", ["SW", "S", "CH"], ["Switzerland"]),
  market("VIE", ["VI", "VI", "AT"], ["Austria"]),
  market("STO", ["ST", "ST", "SE"], ["Sweden"]),
  market("HEL", ["HE", "HE", "FI"], ["Finland"]),
  market("CPH", ["CO", "CO", "DK"], ["Denmark"]),
  market("OSL", ["OL", "OL", "NO"], ["Norway"]),
  market("ATH", ["AT", "AT", "GR"], ["Greece"]),
  market("TOR", ["TO", "TO", "CA"], ["Canada"], LARGE),
  market("SAO", ["SA", "SA", "BR"], ["Brazil"], LARGE),
  market("JPX", ["T", "T", "JP"], ["Japan"]),
  market("HKG", ["HK", "HK", "HK"], ["Hong Kong", "China", "Macau"], LARGE),
  market("SHH", ["SS", "SS", "CN"], ["China"], LARGE),
  market("SHZ", ["SZ", "SZ", "CN"], ["China"], LARGE),
  market("TAI", ["TW", "TW", "TW"], ["Taiwan"], LARGE),
  market("KSC", ["KS", "KS", "KR"], ["South Korea"], LARGE),
  market("ASX", ["AX", "AX", "AU"], ["Australia"], LARGE),
  market("SAU", ["SR", "SE", "SA"], ["Saudi Arabia"], LARGE),
];

/** The suffix for the members of an index in pytickersymbols. Indices of several markets are left to the others. */
export const INDEX_SUFFIXES: Readonly<Record<string, string>> = {
  DAX: "DE",
  MDAX: "DE",
  SDAX: "DE",
  TECDAX: "DE",
  "FTSE 100": "L",
  "CAC 40": "PA",
  "CAC Mid 60": "PA",
  AEX: "AS",
  "BEL 20": "BR",
  "IBEX 35": "MC",
  "Switzerland 20": "S",
  "OMX Stockholm 30": "ST",
  "OMX Helsinki 25": "HE",
};
