/** A stretch of a text, in UTF-16 units, half open. */
export type TextRange = { readonly start: number; readonly end: number };
