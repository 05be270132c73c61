import { reading } from "./figure.ts";
import type { NumberLanguage, NumberWord } from "./numberLanguage.ts";
import { numberWords } from "./numberWords.ts";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const FIRST =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

const words: ReadonlyMap<string, NumberWord> = numberWords(SMALL, TENS, ["hundred"], {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
});

const ordinals = new Map<string, number>([
  ...FIRST.map((word, index) => [word, index + 1] as const),
  ...TENTHS.map((word, index) => [word, (index + 2) * 10] as const),
  ...TENS.flatMap((tens, index) =>
    FIRST.slice(0, 9).map((word, unit) => [`${tens}-${word}`, (index + 2) * 10 + unit + 1] as const),
  ),
  ["hundredth", 100],
]);

const half = [reading("amount", "0.5"), reading("amount", "50", "%"), reading("amount", "2")];

/** English, with the scale words of the wire: a billion is 10^9. */
export const english: NumberLanguage = {
  id: "en",
  months: [
    "Jan(?:uary|\\.)?",
    "Feb(?:ruary|\\.)?",
    "Mar(?:ch|\\.)?",
    "Apr(?:il|\\.)?",
    "May",
    "June?\\.?",
    "July?\\.?",
    "Aug(?:ust|\\.)?",
    "Sept?(?:ember|\\.)?",
    "Oct(?:ober|\\.)?",
    "Nov(?:ember|\\.)?",
    "Dec(?:ember|\\.)?",
  ],
  weekdays: [
    "Mon(?:day|\\.)",
    "Tue(?:sday|s?\\.)",
    "Wed(?:nesday|\\.)",
    "Thu(?:rsday|r?s?\\.)",
    "Fri(?:day|\\.)",
    "Saturday",
    "Sunday",
  ],
  numberWords: words,
  mayJoin(joint, last, next) {
    if (joint.includes("and")) return last >= 100;
    return last >= 100 || (last >= 20 && next < 10);
  },
  ordinalWords: ordinals,
  fractionWords: new Map([
    ["half", 2],
    ["halves", 2],
    ["third", 3],
    ["thirds", 3],
    ["quarter", 4],
    ["quarters", 4],
    ...FIRST.slice(4, 10).flatMap((word, index) => [[word, index + 5] as const, [`${word}s`, index + 5] as const]),
  ]),
  half: "half",
  minus: "minus|negative",
  article: "an?",
  several: "several|a few|few|many|multi",
  scales: [
    ["thousand", 1e3],
    ["millions?|mln|mn|mio", 1e6],
    ["billions?|milliards?|bln|bn", 1e9],
    ["trillions?|trln|trn|tln|tn", 1e12],
    ["quadrillions?", 1e15],
    ["crores?", 1e7],
    ["lakhs?", 1e5],
    ["hundred", 100],
    ["dozen", 12],
    ["score", 20],
  ],
  marks: [
    ["m|M", 1e6],
    ["k|K", 1e3],
    ["b|B", 1e9],
    ["T", 1e12],
    ["x", 1],
  ],
  collectives: [
    ["dozen", "dozens", 12],
    ["-", "scores", 20],
    ["-", "tens", 10],
    ["hundred", "hundreds", 100],
    ["thousand", "thousands", 1e3],
    ["million", "millions", 1e6],
    ["billion", "billions", 1e9],
    ["trillion", "trillions", 1e12],
  ],
  of: " of ",
  beforeUnit: "[ -]?(?:of an? )?",
  rounds:
    "about|around|some|roughly|nearly|almost|approximately|an? estimated|estimated|more than|over|less than|fewer than|under|close to|above|below|upwards of|near",
  roundsBehind: " or so| or more| or thereabouts|-odd|-plus",
  softWords: [
    { words: "twice|twofold|doubl(?:e[ds]?|ing)", demand: "may", readings: [reading("amount", 2)] },
    {
      words: "threefold|thrice|tripl(?:e[ds]?|ing)|trebl(?:e[ds]?|ing)",
      demand: "may",
      readings: [reading("amount", 3)],
    },
    { words: "fourfold|quadrupl(?:e[ds]?|ing)", demand: "may", readings: [reading("amount", 4)] },
    { words: "fivefold|quintupl(?:e[ds]?|ing)", demand: "may", readings: [reading("amount", 5)] },
    { words: "tenfold", demand: "may", readings: [reading("amount", 10)] },
    { words: "hal(?:f|ve[ds]?|ving)", demand: "may", readings: half },
    { words: "both|pairs?|couple|twins?|either|neither|dual", demand: "never", readings: [reading("amount", 2)] },
    { words: "trio", demand: "may", readings: [reading("amount", 3)] },
    { words: "once|single|only", demand: "never", readings: [reading("amount", 1)] },
    { words: "fortnight", demand: "may", readings: [reading("amount", 1, "fortnight")] },
    { words: "decade", demand: "never", readings: [reading("amount", 1, "decade")] },
    { words: "century", demand: "never", readings: [reading("amount", 1, "century")] },
    { words: "centenary|centennial", demand: "may", readings: [reading("ordinal", 100), reading("amount", 100)] },
    { words: "annual|yearly|year", demand: "never", readings: [reading("amount", 1, "year")] },
    { words: "weekly|week", demand: "never", readings: [reading("amount", 1, "week")] },
    { words: "monthly|month", demand: "never", readings: [reading("amount", 1, "month")] },
    { words: "daily|day", demand: "never", readings: [reading("amount", 1, "day")] },
    {
      words: "half-year(?:ly)?|half-yearly|interim",
      demand: "never",
      readings: [reading("half", "*"), reading("amount", 6, "month")],
    },
    {
      words: "quarter(?:ly)?",
      demand: "never",
      readings: [reading("quarter", "*"), reading("amount", 1, "quarter"), reading("amount", "0.25")],
    },
  ],
  joiner: ",? and |,? or |,? ?to |-| - |, | versus | against |/",
};
