import type { authorsFr } from "./authors.fr.ts";

export const authorsEn: Record<keyof typeof authorsFr, string> = {
  "authors.title": "Who signs with which account",
  "authors.text": "Everybody else signs with the account of her name, or else in the text.",
  "authors.noAnswer": "The site does not give the list of its accounts at present.",
  "authors.signature": "Signature",
  "authors.user": "Account on the site",
  "authors.add": "Add",
  "authors.remove": "No longer connect {{name}}",
};
