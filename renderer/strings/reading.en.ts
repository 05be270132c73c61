import { READING_PROBLEMS, READING_REASONS } from "#shared/domain/readingReasons.ts";
import type { readingFr } from "./reading.fr.ts";

const named = (area: string, sentences: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(sentences).map(([code, sentence]) => [`${area}.${code}`, sentence]);

/** The command line says the same in English. */
export const readingEn = Object.fromEntries([
  ...named("reading", READING_REASONS),
  ...named("readingProblem", READING_PROBLEMS),
]) as Record<keyof typeof readingFr, string>; // the French list is checked against the same codes
