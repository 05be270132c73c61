/** Currencies by ISO 4217 code (a few that news copy does not tell apart share a key), with words as expression sources. */
export const CURRENCIES: readonly (readonly [key: string, en: string, fr: string])[] = [
  ["CAD", "Canadian dollars?|CAD", "dollars? canadiens?|CAD"],
  ["AUD", "(?:Australian|Aussie) dollars?|AUD", "dollars? australiens?|AUD"],
  ["NZD", "New Zealand dollars?|NZD", "dollars? néo-zélandais|NZD"],
  ["HKD", "Hong Kong dollars?|HKD", "dollars? (?:de )?hong[- ]?kong(?:ais)?|HKD"],
  ["SGD", "Singapore dollars?|SGD", "dollars? (?:de )?singapour(?:iens?)?|SGD"],
  ["TWD", "(?:New )?Taiwan(?:ese)? dollars?|TWD", "(?:nouveaux? )?dollars? (?:de )?taïwan(?:ais)?|TWD"],
  ["USD", "(?:U\\.?S\\.? )?dollars?|USD|bucks", "dollars?(?: américains?| US)?|USD"],
  ["EUR", "euros?|EUR", "euros?|EUR"],
  ["TRY", "(?:Turkish )?liras?|TRY", "livres? turques?|lires? turques?|TRY"],
  ["EGP", "Egyptian pounds?|EGP", "livres? égyptiennes?|EGP"],
  ["LBP", "Lebanese pounds?|LBP", "livres? libanaises?|LBP"],
  ["GBP", "(?:British )?pounds?(?: sterling)?|sterling|GBP|quid", "livres?(?: sterling| britanniques?)?|GBP"],
  ["JPY", "(?:Japanese )?yens?|JPY", "yens?|JPY"],
  ["CNY", "(?:Chinese )?yuans?|renminbi|RMB|CNY", "yuans?|renminbi|CNY"],
  ["XOF", "CFA francs?|XOF|XAF", "francs? CFA|FCFA|XOF|XAF"],
  ["CHF", "(?:Swiss )?francs?|CHF", "francs?(?: suisses?)?|CHF"],
  ["KRW", "(?:South Korean |Korean )?won|KRW", "wons?(?: sud-coréens?| coréens?)?|KRW"],
  ["RUB", "(?:Russian )?rou?bles?|RUB", "roubles?(?: russes?)?|RUB"],
  ["IDR", "(?:Indonesian )?rupiahs?|IDR", "roupies? indonésiennes?|rupiahs?|IDR"],
  [
    "INR",
    "(?:Indian |Pakistani |Sri Lankan )?rupees?|INR",
    "roupies?(?: indiennes?| pakistanaises?| sri-lankaises?)?|INR",
  ],
  ["BRL", "(?:Brazilian )?rea(?:is|ls?)|BRL", "réa(?:ls?|is)|reais|BRL"],
  [
    "MXN",
    "(?:Mexican |Argentine |Chilean |Colombian |Philippine )?pesos?|MXN",
    "pesos?(?: mexicains?| argentins?| chiliens?| colombiens?| philippins?)?|MXN",
  ],
  ["ZAR", "(?:South African )?rands?|ZAR", "rands?(?: sud-africains?)?|ZAR"],
  ["SEK", "Swedish (?:crowns?|krona|kronor)|SEK", "couronnes? suédoises?|SEK"],
  ["NOK", "Norwegian (?:crowns?|krone[r]?)|NOK", "couronnes? norvégiennes?|NOK"],
  ["DKK", "Danish (?:crowns?|krone[r]?)|DKK", "couronnes? danoises?|DKK"],
  ["CZK", "Czech (?:crowns?|koruna)|CZK", "couronnes? tchèques?|CZK"],
  ["crown", "crowns?|kron(?:a|or|er?)", "couronnes?"],
  ["PLN", "(?:Polish )?zlot(?:ys?|ies)|PLN", "zlotys?(?: polonais)?|PLN"],
  ["HUF", "(?:Hungarian )?forints?|HUF", "forints?(?: hongrois)?|HUF"],
  ["ILS", "(?:Israeli )?shekels?|ILS", "shekels?(?: israéliens?)?|ILS"],
  ["AED", "(?:UAE |Moroccan )?dirhams?|AED", "dirhams?(?: émiratis?| marocains?| des Emirats)?|AED"],
  [
    "SAR",
    "(?:Saudi |Qatari |Iranian )?(?:riyals?|rials?)|SAR",
    "(?:riyals?|rials?|riyads?)(?: saoudiens?| qataris?| iraniens?)?|SAR",
  ],
  ["NGN", "(?:Nigerian )?nairas?|NGN", "nairas?(?: nigérians?)?|NGN"],
  ["THB", "(?:Thai )?bahts?|THB", "bahts?(?: thaïlandais)?|THB"],
  ["UAH", "(?:Ukrainian )?hryvnias?|UAH", "hryvnias?(?: ukrainiennes?)?|UAH"],
  [
    "dinar",
    "(?:Algerian |Tunisian |Iraqi |Kuwaiti )?dinars?",
    "dinars?(?: algériens?| tunisiens?| irakiens?| koweïtiens?)?",
  ],
  ["BTC", "bitcoins?|BTC", "bitcoins?|BTC"],
  ["cent", "(?:U\\.?S\\.? |euro )?cents?|pence", "cents?|centimes?|pence"],
];

/** Signs before or behind an amount, the longer ones first. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, key: string])[] = [
  ["US$", "USD"],
  ["HK$", "HKD"],
  ["NZ$", "NZD"],
  ["NT$", "TWD"],
  ["CA$", "CAD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["A$", "AUD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["$US", "USD"],
  ["$CA", "CAD"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₽", "RUB"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₺", "TRY"],
  ["Rs.", "INR"],
  ["Rs", "INR"],
];

const KEYS = new Set(CURRENCIES.map(([key]) => key));
export const isCurrency = (unit: string): boolean => KEYS.has(unit);

/**
 * What one unit was worth in dollars, to the nearest half order of magnitude: only to tell a conversion that a desk
 * added from a figure that is simply wrong.
 */
const ROUGH_DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.12,
  GBP: 1.28,
  CHF: 1.12,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  HKD: 0.128,
  SGD: 0.75,
  TWD: 0.031,
  JPY: 0.0068,
  CNY: 0.14,
  KRW: 0.00072,
  INR: 0.012,
  BRL: 0.18,
  SEK: 0.095,
  NOK: 0.093,
  DKK: 0.15,
  PLN: 0.25,
  ZAR: 0.055,
};

/** Whether two amounts may be one in two currencies, as far as exchange rates go up and down over the years. */
export function isPlausibleExchange(value: number, unit: string, other: number, otherUnit: string): boolean {
  const [from, to] = [ROUGH_DOLLARS[unit], ROUGH_DOLLARS[otherUnit]];
  if (from === undefined || to === undefined || unit === otherUnit) return false;
  const ratio = (value * from) / (other * to);
  return ratio > 0.6 && ratio < 1.6;
}
