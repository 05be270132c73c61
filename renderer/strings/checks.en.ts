import type { checksFr } from "./checks.fr.ts";

export const checksEn: Record<keyof typeof checksFr, string> = {
  "check.headlineMissing": "The headline is missing.",
  "check.headlineLong": "The headline is long: {{length}} characters, better {{limit}} at most.",
  "check.bodyEmpty": "The text is empty.",
  "check.providerMissing": "Who provided the information is not named.",
  "check.translatorMissing": "Nobody is credited for the translation.",
  "check.editorMissing": "The editor is still to be named.",
  "check.editorIsTranslator": "{{name}} translated and edited: another pair of eyes is better.",
  "check.creditsMissing": "The story has no credits.",
  "check.embargoUnreadable": "The embargo cannot be read: “{{text}}”. Set its time before publishing.",
  "check.pictureCreditMissing": "A picture has no credit.",
  "check.pictureAltMissing": "A picture has no description for those who cannot see it.",
  "check.ricMalformed": "{{ric}} does not have the form of a RIC.",
  "check.ricUnverified": "{{ric}} is not in the directory: check it.",
  "check.ricNotListed": "{{ric}} is in the text but not among the associated values.",
  "severity.block": "Blocking",
  "severity.warn": "To check",
  "severity.note": "Note",
};
