import type { Language } from "../domain/language.ts";
import { compareParagraphs } from "./compareParagraphs.ts";
import type { NumberFinding } from "./numberFinding.ts";

/**
 * Compares the figures of a text with those of its translation, by value: "$2.5 billion" is "2,5 milliards de dollars".
 * Each has to be there as often as in the source.
 * @returns nothing when every figure is right, or when one of the languages cannot be read yet
 */
export const compareNumbers = (source: string, target: string, from: Language, to: Language): NumberFinding[] =>
  compareParagraphs([source], [target], { from, to, isStory: false });
