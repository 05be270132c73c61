const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Precious metals and crypto assets that are quoted like currencies: "XAU=", "BTC=". */
export const METALS = words("XAU XAG XPT XPD");

/** ISO 4217 codes that a rate may be made of, and the crypto assets quoted beside them. */
const CURRENCIES = words(
  "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH UGX USD UYU VES VND XAF XAG XAU XOF XPD XPT ZAR ZMW BTC ETH XRP SOL DOGE",
);

/** Contributors and sources that stand behind the sign: "US10YT=RR", "USCPI=ECI", "EUR=EBS". */
const CONTRIBUTORS = words(
  "RR RRPS ECI EBS R RO TWEB TE D1 D2 D3 D4 WM MG ECBF BOJ CFXS SAEC KFTC MCX JBTC FIX TKFX IC RTRS",
);

/** Roots of the futures that copy names outside brackets. */
const FUTURES = words(
  "LCO CL LGO NG HO RB GC SI HG PL PA ES NQ YM RTY STXE FCE FDX FDXM FFI FGBL FGBM FGBS FLG JGB JNI SSI HSI TY FV TU US ED FF FEI SRA SON W C S BO SM SB KC CC CT LCC LSU LRC FCPO COM BL2 TRNLTTFM CFI2Z DCIO SZZF SRB JRU LC LH",
);

const METAL_FORWARD = /^(?:M|CM)(?:CU|AL|ZN|PB|SN|NI)[03]$/;

/** A currency or a pair: "EUR", "EURJPY"; also with a tenor, "EUR1M". */
export const isCurrencyRoot = (root: string): boolean =>
  CURRENCIES.has(root) ||
  (/^[A-Z]{6}$/.test(root) && CURRENCIES.has(root.slice(0, 3)) && CURRENCIES.has(root.slice(3)));

export const isContributor = (source: string): boolean => CONTRIBUTORS.has(source);

/** Whether the code is a future of a well-known root: "LCOc1", "CLZ6". */
export const isKnownFuture = (code: string): boolean =>
  FUTURES.has(code.replace(/cv?\d{1,2}$|[FGHJKMNQUVXZ]\d{1,2}$/, ""));

/** London metals, three months or cash: "CMCU3". */
export const isMetalForward = (code: string): boolean => METAL_FORWARD.test(code);

/** Who has a ticker of one letter: initials look the same, so outside brackets the name must stand before the code. */
export const ONE_LETTER_NAMES: Readonly<Record<string, RegExp>> = {
  "A.N": /\b(?:Agilent|Technologies)$/,
  "B.N": /\b(?:Barrick|Mining)$/,
  "C.N": /\b(?:Citi|Citigroup)$/,
  "D.N": /\b(?:Dominion|Energy)$/,
  "E.N": /\bEni$/i,
  "F.N": /\b(?:Ford|Motor)$/,
  "G.N": /\bGenpact$/,
  "H.N": /\b(?:Hyatt|Hotels)$/,
  "J.N": /\b(?:Jacobs|Solutions)$/,
  "K.N": /\b(?:Kellogg|Kellanova)$/,
  "L.N": /\bLoews$/,
  "M.N": /\bMacy['’]s$/,
  "O.N": /\bIncome$/,
  "Q.N": /\bQnity\b.*$/,
  "R.N": /\bRyder(?: System)?$/,
  "S.N": /\b(?:SentinelOne|Sprint(?: Nextel)?)$/,
  "T.N": /\bAT&(?:amp;)?T$/,
  "U.N": /\bUnity(?: Software)?$/,
  "V.N": /\bVisa$/,
  "W.N": /\bWayfair$/,
  "X.N": /\bSteel$/,
};
