import type { Language } from "#shared/domain/language.ts";
import { STORY_LANGUAGES, storyLanguage } from "../index.ts";

/** The line above a text that a machine translated; it names nobody, because nobody did it. */
export const machineNotice = (language: Language): string => storyLanguage(language).credits.machineNotice;

let patterns: readonly RegExp[] | undefined; // made when the languages are there

/** Whether a line says, in any of the desk's languages, that a machine translated the text. */
export const isMachineNotice = (line: string): boolean => {
  const words = line.trim().replace(/^[(\s*–—-]+/, "");
  patterns ??= STORY_LANGUAGES.all.map(({ credits }) => new RegExp(`^(?:${credits.machine})`, "iu"));
  return patterns.some((pattern) => pattern.test(words));
};
