/** A word of a text and its place, in UTF-16 units, half open. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two words of one term: blanks, or one mark that joins; "S & P" has both. */
const JOINS = /^(?:\s+|\s?[&/]\s?|[-\u2010\u2011'’.])$/u;

/** The runs of letters and figures of a text. An apostrophe or a hyphen divides: "l'action" is two words. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));

/** Whether two neighbouring words may belong to one term; a comma or a full stop with a blank parts them. */
export const areJoined = (text: string, one: Word, next: Word): boolean => JOINS.test(text.slice(one.end, next.start));
