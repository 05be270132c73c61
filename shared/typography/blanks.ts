import { byPattern, type TypographyRule } from "./rule.ts";

export const BLANK = "[ \\u00a0\\u202f\\u2009]";

/** What stands between a word and the high signs behind it. An address or a clock has none of them. */
export const beforeHighSigns: TypographyRule = {
  id: "high-signs",
  find: (text, { beforeHigh, beforeColon }) =>
    byPattern(
      text,
      new RegExp(`(?<=[\\p{L}\\p{N}%»”)\\]]|[\\p{L}\\p{N}.,!?…]")${BLANK}*([;:!?])(?=[\\s»"”)!?]|$)`, "gu"),
      (match) => {
        const sign = match[1] ?? "";
        return (sign === ":" ? beforeColon : beforeHigh) + sign;
      },
    ),
};

/** No blank before a comma or a full stop, and never two blanks in a row. */
export const strayBlanks: TypographyRule = {
  id: "stray-blanks",
  *find(text) {
    yield* byPattern(text, new RegExp(`(?<=[^\\s«“"(])${BLANK}+([,.])(?=\\s|$)`, "gu"), (match) => match[1]);
    yield* byPattern(text, / {2,}/g, () => " ");
  },
};

/** Between a figure and its percent sign. */
export const beforePercent: TypographyRule = {
  id: "percent",
  find: (text, house) => byPattern(text, new RegExp(`(?<=\\d)${BLANK}*%`, "gu"), () => `${house.beforePercent}%`),
};

const UNITS =
  "euros?|dollars?|livres|yens?|yuans?|francs?|millions?|milliards?|points?|tonnes?|barils?|km|mètres?|kg|heures?|jours?|mois|ans|%";

/** A figure is not torn from what it counts, nor a title from its name, where the house binds them. */
export const boundWords: TypographyRule = {
  id: "bound-words",
  *find(text, { binds }) {
    if (!binds) return;
    yield* byPattern(text, new RegExp(`(?<=\\d)[ ]+(?=(?:${UNITS})\\b)`, "gu"), () => "\u00a0");
    yield* byPattern(text, /(?<=(?<!\p{L})(?:M|MM|Mme|Mmes|Mlle|Dr|Me)\.?)[ ]+(?=\p{Lu})/gu, () => "\u00a0");
  },
};
