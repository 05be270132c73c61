import { BLANK } from "./blanks.ts";
import { byPattern, type TypographyRule } from "./rule.ts";

const AROUND = "(?<![\\p{L}\\d.,/:-])";
const BEHIND = "(?![\\d\\p{L}/]|[.,:]\\d)";

/**
 * Between groups of three digits. A plain blank counts as one only where the figure goes on to a decimal or a unit:
 * "le 12 300 personnes" is two figures.
 */
export const thousands: TypographyRule = {
  id: "thousands",
  *find(text, house) {
    const fraction = house.decimal === "," ? "(,\\d+)?" : "(\\.\\d+)?";
    const bound = new RegExp(
      `${AROUND}\\d{1,3}(?:([.\\u00a0\\u202f\\u2009])\\d{3})(?:\\1\\d{3})*${fraction}${BEHIND}`,
      "gu",
    );
    const comma = new RegExp(`${AROUND}\\d{1,3}(?:,\\d{3})+(\\.\\d+)?${BEHIND}`, "gu");
    const blank = new RegExp(
      `${AROUND}\\d{1,3}(?: \\d{3})+(?=,\\d|${BLANK}(?:euros?|dollars?|points?|emplois|€|\\$))${fraction}${BEHIND}`,
      "gu",
    );
    const grouped = (figure: string): string => {
      const [whole = "", ...rest] = figure.split(house.decimal);
      return [whole.replace(/[^\d]/g, "").replace(/\B(?=(?:\d{3})+$)/g, house.thousands), ...rest].join(house.decimal);
    };
    for (const pattern of house.decimal === "," ? [bound, blank] : [comma]) {
      yield* byPattern(text, pattern, ([figure]) => grouped(figure));
    }
  },
};

const COUNTED = "%|€|\\$|(?:millions?|milliards?|points?|euros?|dollars?)\\b";

/** A decimal point left over from English, where the figure is plainly a quantity. */
export const decimals: TypographyRule = {
  id: "decimal",
  *find(text, { decimal }) {
    if (decimal !== ",") return;
    const point = new RegExp(`${AROUND}(\\d+)\\.(\\d{1,2})(?=${BLANK}*(?:${COUNTED}))`, "gu");
    yield* byPattern(text, point, ([, whole, fraction]) => `${whole},${fraction}`);
  },
};

/** "13h34" as the house writes the hour; "13:34" is left to clocks and tables. */
export const hours: TypographyRule = {
  id: "hours",
  *find(text, { hour }) {
    if (hour === undefined) return;
    const written = new RegExp(
      `(?<![\\p{L}\\d])([01]?\\d|2[0-3])${BLANK}?[hH]${BLANK}?([0-5]\\d)(?![\\p{L}\\d])`,
      "gu",
    );
    yield* byPattern(text, written, ([, hh, mm]) => `${hh}${hour}${mm}`);
  },
};

/** "2ème" is 2e, "1ère" is 1re: the forms the Imprimerie nationale gives. */
export const ordinals: TypographyRule = {
  id: "ordinals",
  *find(text, { language }) {
    if (language !== "fr") return;
    yield* byPattern(
      text,
      /(?<=(?<![\p{L}\d])(?:\d{1,3}|[IVX]{1,6}))(?:ième|ieme|ème|eme)(s?)(?!\p{L})/gu,
      ([, s]) => `e${s}`,
    );
    yield* byPattern(text, /(?<=(?<!\d)1)(?:ère|ere)(s?)(?!\p{L})/gu, ([, s]) => `re${s}`);
  },
};
