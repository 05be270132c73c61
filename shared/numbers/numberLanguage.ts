import type { Demand, Reading } from "./figure.ts";

/** A word of a number: "three" and "vingt" add, "hundred" multiplies what stands before it, and so do scales. */
export type NumberWord = { readonly value: number; readonly role: "small" | "hundred" | "scale" };

/** A word that means a number without being one ("twice", "la moitié"). */
export type SoftWord = { readonly words: string; readonly demand: Demand; readonly readings: readonly Reading[] };

/** What the reader of figures has to know of a language. Every string is the source of a regular expression. */
export type NumberLanguage = {
  readonly id: "en" | "fr";
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly numberWords: ReadonlyMap<string, NumberWord>;
  /** Between the words of one number, behind the value of the last one, before the value of the next. */
  readonly mayJoin: (joint: string, last: number, next: number) => boolean;
  readonly ordinalWords: ReadonlyMap<string, number>;
  /** "third", "tiers": the part that it names. */
  readonly fractionWords: ReadonlyMap<string, number>;
  readonly half: string;
  /** Signs before a number that are words. */
  readonly minus: string;
  readonly article: string;
  /** What makes "hundred" or "centaines" a number that nobody counted. */
  readonly several: string;
  /** Words behind a number that multiply it. */
  readonly scales: readonly (readonly [words: string, by: number])[];
  /** Letters glued to digits that do the same. Case counts. */
  readonly marks: readonly (readonly [letters: string, by: number])[];
  /** "une vingtaine", "a dozen": rounded collectives, singular and plural. */
  readonly collectives: readonly (readonly [one: string, many: string, value: number])[];
  readonly of: string;
  /** Between a number and its unit. */
  readonly beforeUnit: string;
  /** What stands before or behind a figure that is rounded. */
  readonly rounds: string;
  readonly roundsBehind: string;
  readonly softWords: readonly SoftWord[];
  /** "to", "and", "or" between two figures that share scale and unit. */
  readonly joiner: string;
};
