/** A piece of a text that has the shape of a code. */
export type RicCandidate = { readonly text: string; readonly start: number };

/** Everything that could be a code: chain, equity, index, rate, continuation, contract month. */
const CANDIDATE =
  /(?<![\p{L}\p{M}\p{N}.#=_&@\\^])(?:0#\.?[A-Z0-9]{1,12}[:=*+]?[A-Z]*|[A-Z0-9]{1,10}[a-z]{0,2}(?:_[a-z]{1,3})?\.[A-Z]{1,3}(?:\^[A-Z]?\d{1,2})?|\.[a-z]?[A-Z0-9]{2,16}|[a-z]?[A-Z0-9]{2,12}=[A-Z0-9]{0,5}|[A-Z0-9]{1,8}cv?\d{1,2}|[A-Z]{1,5}[A-Z]\d{1,2}(?:\^\d)?)(?![\p{L}\p{M}\p{N}=_@\\#^])/gu;

/**
 * No code holds a blank, and each has a sign, a dot before a letter or a figure behind one: a quick look for these keeps
 * the costly pattern away from nearly every word.
 */
const LIKELY = /[=#]|\.[A-Za-z0-9]|(?<=[A-Zcv])\d/g;
/** Controls and the space, and the two blanks of French type. */
const isBlank = (code: number): boolean => code < 0x21 || code === 0xa0 || code === 0x202f;

/** The pieces of a text that look like codes, in order. */
export function ricCandidates(text: string): readonly RicCandidate[] {
  LIKELY.lastIndex = 0;
  if (!LIKELY.test(text)) return NOTHING;
  const found: RicCandidate[] = [];
  do {
    let [start, end] = [LIKELY.lastIndex - 1, LIKELY.lastIndex];
    while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start -= 1;
    while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1;
    for (const match of text.slice(start, end).matchAll(CANDIDATE))
      found.push({ text: match[0], start: start + match.index });
    LIKELY.lastIndex = end;
  } while (LIKELY.test(text));
  return found;
}

const NOTHING: readonly RicCandidate[] = [];
