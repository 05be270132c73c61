import type { writingFr } from "./writing.fr.ts";

export const writingEn: Record<keyof typeof writingFr, string> = {
  "writing.title": "Writing",
  "writing.typeAsTyped": "The house’s typography as you type",
  "writing.typeText":
    "Quotation marks, apostrophes, spaces before ; : ! ?, dashes and ellipses follow the house at the sign you type. Undo gives back what was typed.",
  "writing.typeOn": "Typography as you type: on",
  "writing.typeOff": "Typography as you type: off",
  "writing.english": "English, where the house leaves it open",
  "writing.english.en": "British or American",
  "writing.english.en-GB": "British",
  "writing.english.en-US": "American",
};
