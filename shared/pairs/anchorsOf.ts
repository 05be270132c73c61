import { findRics } from "../domain/findRics.ts";
import type { Language } from "../domain/language.ts";
import { NUMBER_LANGUAGES, readFigures } from "../numbers/readFigures.ts";

/** What of a text survives translation: figures by value, codes, names, and how often somebody is quoted. */
export type Anchors = ReadonlyMap<string, number>;

/** A word with a capital inside a sentence: at its start every word has one. */
const NAME = /(?<=[\p{L}\p{N},;)] )\p{Lu}[\p{L}'’-]{2,}/gu;
const DIGITS = /\p{N}+(?:[.,:h\u00a0\u202f ]\p{N}+)*/gu;
const QUOTES = /["“”«»„]/gu;

/** The anchors of a text, each with how often it stands there. Names are folded: "Zürich" and "Zurich" are one. */
export function anchorsOf(text: string, language: Language): Anchors {
  const found = new Map<string, number>();
  const put = (key: string): void => void found.set(key, (found.get(key) ?? 0) + 1);
  const rules = NUMBER_LANGUAGES[language];
  if (rules) {
    for (const { readings, demand } of readFigures(text, rules)) {
      if (demand !== "never") put(`figure ${readings[0].kind} ${readings[0].value}`);
    }
  } else {
    for (const [figure] of text.matchAll(DIGITS)) put(`digits ${figure.replace(/\D/g, "")}`);
  }
  for (const { ric } of findRics(text)) put(`code ${ric}`);
  for (const [name] of text.matchAll(NAME)) put(`name ${folded(name)}`);
  for (let pairs = (text.match(QUOTES)?.length ?? 0) >> 1; pairs > 0; pairs--) put("quote");
  return found;
}

/** The anchors of several texts as of one. */
export function joinedAnchors(all: readonly Anchors[]): Anchors {
  const joined = new Map<string, number>();
  for (const anchors of all) for (const [key, count] of anchors) joined.set(key, (joined.get(key) ?? 0) + count);
  return joined;
}

/** How much what two texts share speaks for their saying the same, and what they do not share against it. */
export function agreement(one: Anchors, other: Anchors): number {
  let sum = 0;
  for (const [key, count] of one) {
    const both = Math.min(count, other.get(key) ?? 0);
    sum += both * (isName(key) ? NAME_SHARED : SHARED) - (count - both) * (isName(key) ? 0 : MISSING);
  }
  for (const [key, count] of other) {
    if (!isName(key)) sum -= Math.max(0, count - (one.get(key) ?? 0)) * MISSING;
  }
  return sum;
}

/* As negative logarithms, beside those of the lengths. A name may be left out or turned into "he"; a figure may not. */
const SHARED = 3;
const NAME_SHARED = 1.5;
const MISSING = 1.2;

const isName = (key: string): boolean => key.startsWith("name ");

const folded = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 5);
