import { roughly } from "./exact.ts";

/** What a unit measures, and how many of the base it is. Temperatures are turned by formula. */
type Measure = { readonly of: string; readonly factor: number };

/**
 * Units by key with their words, as regular-expression sources. The first row whose words match wins, so the longer name
 * of two stands first. Factors are the international ones (NIST SP 811, appendix B.8); a barrel is not turned into
 * tonnes, because that depends on the oil.
 */
export const UNITS: readonly (readonly [key: string, en: string, fr: string, measure?: Measure])[] = [
  ["bp", "basis[- ]points?|bps?", "points? de base|pdb|pbs?|bps?", { of: "percent", factor: 0.01 }],
  [
    "pp",
    "percentage[- ]points?|(?:pct|percent|%)[- ]points?|ppts?|pps?",
    "points? de pourcentage|points? de %|pp",
    { of: "percent", factor: 1 },
  ],
  ["%", "%|percent|per cent|pct|pc", "%|pour[- ]cents?|pct|p\\.c\\."],
  ["point", "points?|pts?", "points?|pts?", { of: "percent", factor: 1 }],

  [
    "km2",
    "square[- ](?:km|kilomet(?:er|re)s?)|km2|km²|sq\\.? km",
    "kilomètres?[- ]carrés?|km2|km²|km carrés?",
    { of: "area", factor: 1e6 },
  ],
  ["m2", "square[- ]met(?:er|re)s?|m2|m²|sq\\.? m", "mètres?[- ]carrés?|m2|m²", { of: "area", factor: 1 }],
  ["mi2", "square[- ]miles?", "mil(?:l?e)s? carrés?", { of: "area", factor: 2_589_988 }],
  ["ft2", "square[- ](?:feet|foot)|sq\\.? ft", "pieds? carrés?", { of: "area", factor: 0.09290304 }],
  ["acre", "acres?", "acres?", { of: "area", factor: 4046.856 }],
  ["ha", "hectares?|ha", "hectares?|ha", { of: "area", factor: 1e4 }],
  ["m3", "cubic[- ]met(?:er|re)s?|m3|m³|bcm|mcm", "mètres?[- ]cubes?|m3|m³", { of: "volume", factor: 1 }],
  ["ft3", "cubic[- ](?:feet|foot)", "pieds? cubes?", { of: "volume", factor: 0.028316847 }],
  ["gal", "gallons?", "gallons?", { of: "volume", factor: 0.003785412 }],
  ["l", "lit(?:er|re)s?", "litres?", { of: "volume", factor: 0.001 }],
  [
    "bbl",
    "barrels?(?: of oil equivalent)?(?: per day| a day)?|bbls?|bpd|b/d|boe(?:pd|/d)?",
    "barils?(?: équivalent pétrole)?(?: par jour)?|bpj|b/j|bep(?:/j)?",
    { of: "volume", factor: 0.158987295 },
  ],
  ["bushel", "bushels?", "boisseaux?|boisseau"],
  [
    "km/h",
    "km/h|kph|kmh|kilomet(?:er|re)s?[- ](?:per|an)[- ]hour",
    "km/h|kilomètres?[- ](?:par heure|à l'heure|/heure|heure)",
    { of: "speed", factor: 1 },
  ],
  [
    "mph",
    "mph|miles?[- ](?:per|an)[- ]hour",
    "mph|mil(?:l?e)s?[- ](?:par heure|à l'heure)",
    { of: "speed", factor: 1.609344 },
  ],
  ["knot", "knots?", "nœuds?|noeuds?", { of: "speed", factor: 1.852 }],
  ["km", "km|kms|kilomet(?:er|re)s?", "km|kilomètres?", { of: "length", factor: 1000 }],
  ["nmi", "nautical[- ]miles?", "milles? (?:nautiques?|marins?)|milles", { of: "length", factor: 1852 }],
  ["mi", "miles?", "miles?", { of: "length", factor: 1609.344 }],
  ["cm", "cm|centimet(?:er|re)s?", "cm|centimètres?", { of: "length", factor: 0.01 }],
  ["mm", "mm|millimet(?:er|re)s?", "mm|millimètres?", { of: "length", factor: 0.001 }],
  ["ft", "feet|foot|ft", "pieds?", { of: "length", factor: 0.3048 }],
  ["in", "inch(?:es)?", "pouces?", { of: "length", factor: 0.0254 }],
  ["yd", "yards?|yds?", "yards?", { of: "length", factor: 0.9144 }],
  ["m", "met(?:er|re)s?", "mètres?|m", { of: "length", factor: 1 }],
  ["kg", "kg|kgs|kilos?|kilograms?", "kg|kilos?|kilogrammes?", { of: "mass", factor: 1 }],
  ["oz", "(?:troy |fine )?ounces?|oz", "onces?(?: troy)?|oz", { of: "mass", factor: 0.0311034768 }],
  ["lb", "lbs?", "livres? \\(poids\\)", { of: "mass", factor: 0.45359237 }],
  ["t", "(?:metric |short |long )?(?:tonnes?|tons?)|mt", "tonnes?(?: métriques?)?|t", { of: "mass", factor: 1000 }],
  ["g", "grams?", "grammes?", { of: "mass", factor: 0.001 }],
  [
    "F",
    "(?:degrees?|°) ?F(?:ahrenheit)?\\b|F\\b|Fahrenheit",
    "(?:degrés?|°) ?F(?:ahrenheit)?(?!\\p{L})|Fahrenheit",
    { of: "heat", factor: 5 / 9 },
  ],
  [
    "C",
    "(?:degrees?|°) ?C(?:elsius|entigrade)?\\b|C\\b|Celsius",
    "(?:degrés?|°) ?C(?:elsius)?(?!\\p{L})|Celsius",
    { of: "heat", factor: 1 },
  ],
  ["deg", "degrees?|°", "degrés?|°"],
  ["TWh", "terawatt[- ]hours?|TWh", "térawatt(?:s|-)?[- ]?heures?|TWh"],
  ["GWh", "gigawatt[- ]hours?|GWh", "gigawatt(?:s|-)?[- ]?heures?|GWh"],
  ["MWh", "megawatt[- ]hours?|MWh", "mégawatt(?:s|-)?[- ]?heures?|MWh"],
  ["kWh", "kilowatt[- ]hours?|kWh", "kilowatt(?:s|-)?[- ]?heures?|kWh"],
  ["GW", "gigawatts?|GW", "gigawatts?|GW", { of: "power", factor: 1000 }],
  ["MW", "megawatts?|MW", "mégawatts?|MW", { of: "power", factor: 1 }],
  ["kW", "kilowatts?|kW", "kilowatts?|kW", { of: "power", factor: 0.001 }],

  ["century", "centur(?:y|ies)", "siècles?", { of: "months", factor: 1200 }],
  ["decade", "decades?", "décennies?", { of: "months", factor: 120 }],
  ["half-year", "half[- ]years?", "semestres?", { of: "months", factor: 6 }],
  ["quarter", "quarters?", "trimestres?", { of: "months", factor: 3 }],
  ["year", "years?(?:[- ]olds?)?|yrs?", "ans?|années?", { of: "months", factor: 12 }],
  ["month", "months?", "mois", { of: "months", factor: 1 }],
  ["fortnight", "fortnights?", "quinzaines?", { of: "seconds", factor: 1_209_600 }],
  ["week", "weeks?", "semaines?", { of: "seconds", factor: 604_800 }],
  ["day", "days?", "jours?|journées?", { of: "seconds", factor: 86_400 }],
  ["hour", "hours?|hrs?", "heures?", { of: "seconds", factor: 3600 }],
  ["minute", "minutes?|mins?", "minutes?|min|mn", { of: "seconds", factor: 60 }],
  ["second", "seconds?|secs?", "secondes?", { of: "seconds", factor: 1 }],
];

const MEASURES = new Map(UNITS.flatMap(([key, , , measure]) => (measure ? [[key, measure] as const] : [])));
/** Of these one is a whole number of the other: only exact equality will do. */
const EXACT_MEASURES = new Set(["months", "seconds", "percent", "power"]);

/**
 * Whether a figure is another one in its own unit: 25 basis points and 0.25 percentage point; 500 miles and 800 km, which
 * is rounded to its own digits.
 */
export function isConversion(value: string, unit: string, other: string, otherUnit: string): boolean {
  const exactly = converted(value, unit, otherUnit);
  if (exactly === undefined) return false;
  const printed = roughly(other);
  const away = Math.abs(exactly - printed);
  if (unit === "F" || unit === "C") return away <= 0.6;
  if (EXACT_MEASURES.has(MEASURES.get(unit)?.of ?? "")) return away <= 1e-9 * printed;
  const step = lastDigit(printed);
  return away <= 0.05 * printed && (away <= step / 2 || (away < step && away <= 0.01 * printed));
}

/** Whether two figures of one text, side by side, are meant as one in two units: desks round these as they like. */
export function isLooseConversion(value: string, unit: string, other: string, otherUnit: string): boolean {
  const exactly = converted(value, unit, otherUnit);
  const printed = roughly(other);
  if (exactly === undefined) return false;
  return Math.abs(exactly - printed) <= (unit === "F" || unit === "C" ? 1.2 : 0.05 * printed);
}

function converted(value: string, unit: string, otherUnit: string): number | undefined {
  const [from, to] = [MEASURES.get(unit), MEASURES.get(otherUnit)];
  if (!from || !to || from.of !== to.of || unit === otherUnit) return undefined;
  if (from.of !== "heat") return (roughly(value) * from.factor) / to.factor;
  return unit === "F" ? ((roughly(value) - 32) * 5) / 9 : (roughly(value) * 9) / 5 + 32;
}

/** What one more in the last digit that is not a zero would add: 100 for 2500. */
export function lastDigit(value: number): number {
  const digits = significant(value);
  return 10 ** (Math.floor(Math.log10(value) + 1e-9) - digits + 1);
}

/** How many digits a number has between the zeros around them. */
export const significant = (value: number): number =>
  value.toPrecision(12).replace(/e.*/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;
