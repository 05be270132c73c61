import type { explainFr } from "./explain.fr.ts";

export const explainEn: Record<keyof typeof explainFr, string> = {
  "explain.complete":
    "Without a headline, a text and a provider there is no story to send. The headline’s length is the house’s: lists and terminals cut what is longer.",
  "explain.embargo-readable":
    "The agency wrote an embargo that nobody can read for certain. Rather than leave too early, the story waits until a time is chosen under “Publish”.",
  "explain.suggestions-settled":
    "A suggestion is neither accepted nor rejected: what leaves would be decided by oversight. Accept or reject each, one by one or all together.",
  "explain.source-alerts":
    "The agency has corrected or withdrawn the item since. Answer the alert at the top of the window: take the correction, hold the delivery, or withdraw everywhere.",
  "explain.source-forms":
    "The word at the head of the headline, the slug and the item’s signal say different things (update, correction, withdrawal). Ask the agency which one is true.",
  "explain.source-usable":
    "The agency withheld or cancelled this item: no translation should appear on the strength of it.",
  "explain.numbers-match":
    "Every figure of the source must be there by its value: $2.5 billion becomes 2,5 milliards de dollars, 1:34 p.m. becomes 13h34. A wrong figure is a published error; one that is meant can be overridden with a reason.",
  "explain.glossary-kept":
    "The desk’s glossary asks for another word for this term of the source, or forbids this one.",
  "explain.machine-read":
    "This passage comes from a machine and nobody has touched it. Read it: the mark goes as soon as you change or accept it.",
  "explain.credited":
    "The house asks for these signatures, in this order: who wrote, translated and edited. Settings, “People”.",
  "explain.tickers-true":
    "This code is neither in the directory that ships nor in the desk’s list, or it was made by a rule and never seen. A wrong code leads readers to another company.",
  "explain.values-in-text": "Associated values must be about the story: this one is named nowhere in it.",
  "explain.tickers-of-source":
    "The source carries this code; without it the story does not reach the readers who follow the company.",
  "explain.picture-credited":
    "A picture without a credit cannot be published: the agency’s contract and copyright ask for it.",
  "explain.translated":
    "Every paragraph of the source must be translated, or left out on purpose (Ctrl Alt D). Text still in the source’s language is stopped.",
  "explain.names-kept":
    "People’s names are spelt as in the source, and whoever speaks in a paragraph must be named in the translation.",
  "explain.quotes-balanced":
    "A quotation mark that opens and never closes changes who is speaking. Single marks inside and marks repeated at each paragraph are fine.",
  "explain.words-once": "The same word twice in a row is nearly always a slip of the fingers.",
  "explain.long-scale":
    "In French “billion” is a million million and “trillion” a million million million (long scale). English says billion for milliard.",
  "explain.links-work": "This link has no address that can be opened (http, https or mail).",
  "explain.sentence-length": "Beyond 45 words a sentence is read twice. Cut it, where the quotation allows.",
  "explain.house-typography":
    "The house prints it otherwise: no-break spaces, quotation marks, hours, decimals. Ctrl Alt Y makes every change at once, after showing them.",
  "finding.why": "Why?",
};
