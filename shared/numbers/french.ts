import { reading } from "./figure.ts";
import type { NumberLanguage, NumberWord } from "./numberLanguage.ts";
import { numberWords } from "./numberWords.ts";

const SMALL =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const TENS = "vingt trente quarante cinquante soixante septante huitante nonante".split(" ");
const TENS_VALUES = [20, 30, 40, 50, 60, 70, 80, 90];

const words: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...numberWords(SMALL, TENS, ["cent", "cents"], {
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
  }),
  ["une", { value: 1, role: "small" }],
  ["octante", { value: 80, role: "small" }],
  ["quatre-vingt", { value: 80, role: "small" }],
  ["quatre-vingts", { value: 80, role: "small" }],
  ["quatre vingt", { value: 80, role: "small" }],
  ["quatre vingts", { value: 80, role: "small" }],
]);

/** "quatre" gives "quatrième", "neuf" gives "neuvième". */
const ordinalOf = (cardinal: string): string =>
  `${cardinal.replace(/e$/, "").replace(/cinq$/, "cinqu").replace(/neuf$/, "neuv")}ième`;

const ordinals = new Map<string, number>([
  ...SMALL.slice(2).map((word, index) => [ordinalOf(word), index + 2] as const),
  ...TENS.flatMap((tens, index) => {
    const value = TENS_VALUES[index] ?? 0;
    return [
      [ordinalOf(tens), value] as const,
      [`${tens} et unième`, value + 1] as const,
      [`${tens}-et-unième`, value + 1] as const,
      ...SMALL.slice(2, 10).map((unit, step) => [`${tens}-${ordinalOf(unit)}`, value + step + 2] as const),
    ];
  }),
  ["second", 2],
  ["seconde", 2],
  ["premier", 1],
  ["première", 1],
  ["centième", 100],
  ["millième", 1000],
]);

const half = [reading("amount", "0.5"), reading("amount", "50", "%"), reading("amount", "2")];
const AINES: readonly (readonly [string, number])[] = [
  ["dizaine", 10],
  ["douzaine", 12],
  ["quinzaine", 15],
  ["vingtaine", 20],
  ["trentaine", 30],
  ["quarantaine", 40],
  ["cinquantaine", 50],
  ["soixantaine", 60],
  ["centaine", 100],
  ["millier", 1e3],
  ["million", 1e6],
  ["milliard", 1e9],
  ["billion", 1e12],
  ["trillion", 1e18],
];

/** French, with its long scale: a "billion" is 10^12, which nobody should print (Le Petit Robert: "à éviter"). */
export const french: NumberLanguage = {
  id: "fr",
  months: [
    "janv(?:ier|\\.)?",
    "févr?(?:ier|\\.)?|fevrier",
    "mars",
    "avr(?:il|\\.)?",
    "mai",
    "juin",
    "juil(?:let|\\.)?",
    "août|aout",
    "sept(?:embre|\\.)",
    "oct(?:obre|\\.)",
    "nov(?:embre|\\.)",
    "déc(?:embre|\\.)|decembre",
  ],
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  numberWords: words,
  mayJoin(joint, last, next) {
    if (joint.includes("et")) return last >= 20 && last < 80 && (next === 1 || next === 11);
    if (last >= 100) return true;
    const isOpen = last === 60 || last === 80;
    return last >= 20 && next < (isOpen ? 20 : 10);
  },
  ordinalWords: ordinals,
  fractionWords: new Map([
    ["demi", 2],
    ["demie", 2],
    ["tiers", 3],
    ["quart", 4],
    ["quarts", 4],
    ...SMALL.slice(5, 11).flatMap((word, index) => [
      [ordinalOf(word), index + 5] as const,
      [`${ordinalOf(word)}s`, index + 5] as const,
    ]),
  ]),
  half: "demie?|moitié",
  minus: "moins",
  article: "une?|le|la",
  several: "plusieurs|quelques|des|les|ces|multi",
  scales: [
    ["mille|milliers?", 1e3],
    ["millions?|mlns?|mios?", 1e6],
    ["milliards?|mlds?|mrds?|mds?|bn", 1e9],
    ["billions?", 1e12],
    ["billiards?", 1e15],
    ["trillions?", 1e18],
    ["centaines?", 100],
    ["douzaines?", 12],
    ["dizaines?", 10],
  ],
  marks: [
    ["Mds?(?=[€$£])|Mrds?(?=[€$£])|G(?=€)", 1e9],
    ["M(?=[€$£]| ?(?:d'|de |€|\\$|£|EUR|USD))", 1e6],
    ["k(?=[€$£])", 1e3],
    ["x", 1],
  ],
  collectives: AINES.map(([word, value]) => [word, `${word}s`, value] as const),
  of: " de | d'",
  beforeUnit: "[ -]?(?:(?:derni[eè]re?s?|prochaine?s?|premi[eè]re?s?) )?(?:de |d')?",
  rounds:
    "environ|près de|près d'|presque|quelques?|autour de|plus de|plus d'|moins de|moins d'|à peine|de l'ordre de|aux alentours de|quasi(?:ment)?|estimée?s? à|avoisinant|avoisine|frôle|frôlant|dépasse|dépassant|pas loin de|grosso modo|approximativement|à peu près",
  roundsBehind: " environ| à peu près| ou plus",
  softWords: [
    { words: "doubl(?:e|es|er|é|ée|és|ées|ant|ement)", demand: "may", readings: [reading("amount", 2)] },
    { words: "tripl(?:e|es|er|é|ée|és|ées|ant|ement)", demand: "may", readings: [reading("amount", 3)] },
    { words: "quadrupl(?:e|es|er|é|ée|és|ées|ant)", demand: "may", readings: [reading("amount", 4)] },
    { words: "quintupl(?:e|es|er|é|ée|és|ées|ant)", demand: "may", readings: [reading("amount", 5)] },
    { words: "décupl(?:e|es|er|é|ée|és|ées|ant)", demand: "may", readings: [reading("amount", 10)] },
    { words: "moitié|demie?", demand: "may", readings: half },
    { words: "couples?|paires?|duo|jumea?u?x?|jumelles", demand: "never", readings: [reading("amount", 2)] },
    { words: "tou(?:s|tes) (?:les )?deux", demand: "never", readings: [reading("amount", 2)] },
    { words: "trio", demand: "may", readings: [reading("amount", 3)] },
    { words: "unique|seule?", demand: "never", readings: [reading("amount", 1)] },
    {
      words: "quinzaine",
      demand: "may",
      readings: [reading("amount", 15), reading("amount", 2, "week"), reading("amount", 1, "fortnight")],
    },
    { words: "décennie", demand: "never", readings: [reading("amount", 1, "decade")] },
    { words: "siècle", demand: "never", readings: [reading("amount", 1, "century")] },
    { words: "centenaire", demand: "may", readings: [reading("ordinal", 100), reading("amount", 100)] },
    { words: "quinquennat|quinquennale?", demand: "may", readings: [reading("amount", 5, "year")] },
    { words: "annuel(?:le)?s?|année|an", demand: "never", readings: [reading("amount", 1, "year")] },
    { words: "hebdomadaires?|semaine", demand: "never", readings: [reading("amount", 1, "week")] },
    { words: "mensuel(?:le)?s?|mois", demand: "never", readings: [reading("amount", 1, "month")] },
    { words: "quotidien(?:ne)?s?|journée|jour", demand: "never", readings: [reading("amount", 1, "day")] },
    {
      words: "semestriel(?:le)?s?|semestre",
      demand: "never",
      readings: [reading("half", "*"), reading("amount", 1, "half-year")],
    },
    {
      words: "trimestriel(?:le)?s?|trimestre",
      demand: "never",
      readings: [reading("quarter", "*"), reading("amount", 1, "quarter")],
    },
  ],
  joiner: ",? et |,? ou |,? ?(?:à|au) |-| - |, | contre |/",
};
