import type { Exact } from "./exact.ts";
import type { Demand, Reading } from "./figure.ts";
import type { NumberLanguage } from "./numberLanguage.ts";

/** A text as the recognisers see it: dashes and apostrophes of one kind, blanks of one kind, every sign in its place. */
export type Scan = {
  readonly text: string;
  /** As it was written: a no-break blank groups digits where a plain one does not. */
  readonly written: string;
  readonly language: NumberLanguage;
};

/** A figure before it is known what stands around it. */
export type Draft = {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly [Reading, ...Reading[]];
  readonly demand: Demand;
  readonly isRounded?: boolean;
  /** The bare number and what was printed with it, for figures that share a scale or a unit with the next one. */
  readonly bare?: { readonly number: Exact; readonly by: Exact; readonly unit: string };
};

export type Recognised = { readonly end: number; readonly drafts: readonly Draft[] };

/** Looks whether something stands at a place of a text. */
export type Recogniser = (scan: Scan, at: number) => Recognised | undefined;

/** As many UTF-16 units as before, so that places stay true. */
export const plainSigns = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u202f\u2009\u2007\n\t]/g, " ");

const compiled = new WeakMap<NumberLanguage, Map<string, RegExp>>();

/**
 * A pattern of a language, compiled once and looked up by name.
 * @param source what it is made of; sticky, Unicode and without regard to case unless `flags` says otherwise
 */
export function patternFor(
  language: NumberLanguage,
  name: string,
  source: (language: NumberLanguage) => string,
  flags = "iuy",
): RegExp {
  const patterns = compiled.get(language) ?? new Map<string, RegExp>();
  compiled.set(language, patterns);
  const pattern = patterns.get(name) ?? new RegExp(source(language), flags);
  patterns.set(name, pattern);
  return pattern;
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The one draft of a recognised thing. */
export const found = (draft: Draft): Recognised => ({ end: draft.end, drafts: [draft] });
