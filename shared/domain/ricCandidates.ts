/** A piece of a text that has the shape of a code. */
export type RicCandidate = { readonly text: string; readonly start: number };

/** Everything that could be a code: chain, equity, index, rate, continuation, contract month. */
const CANDIDATE =
  /(?<![\p{L}\p{M}\p{N}.#=_&@\\^])(?:0#\.?[A-Z0-9]{1,12}[:=*+]?[A-Z]*|[A-Z0-9]{1,10}[a-z]{0,2}(?:_[a-z]{1,3})?\.[A-Z]{1,3}(?:\^[A-Z]?\d{1,2})?|\.[a-z]?[A-Z0-9]{2,16}|[a-z]?[A-Z0-9]{2,12}=[A-Z0-9]{0,5}|[A-Z0-9]{1,8}cv?\d{1,2}|[A-Z]{1,5}[A-Z]\d{1,2}(?:\^\d)?)(?![\p{L}\p{M}\p{N}=_@\\#^])/gu;

const DOT = 0x2e;
const SMALL_C = 0x63;
const SMALL_V = 0x76;

const PLAIN = 0;
const BLANK = 1;
const SIGN = 2;
const AFTER_DOT = 3;
const FIGURE = 4;
/** What to do at a unit. Letters do nothing but behind a dot, and that is looked at from the dot. */
const STEPS = new Uint8Array(0x10000);
STEPS.fill(BLANK, 0, 0x21);
for (const blank of "\u00a0\u202f") STEPS[blank.charCodeAt(0)] = BLANK;
for (const sign of "=#") STEPS[sign.charCodeAt(0)] = SIGN;
STEPS[DOT] = AFTER_DOT;
for (const figure of "0123456789") STEPS[figure.charCodeAt(0)] = FIGURE;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isWord = (code: number): boolean => isCapital(code) || (code >= 0x61 && code <= 0x7a) || STEPS[code] === FIGURE;

/**
 * The pieces of a text that look like codes, in order. No code holds a blank, and each has a dot inside, a sign or a
 * figure behind a letter: a quick look for these keeps the costly pattern away from nearly every word.
 */
export function* ricCandidates(text: string): Generator<RicCandidate> {
  const { length } = text;
  let runStart = 0;
  let isLikely = false;
  for (let at = 0; at <= length; at++) {
    const step = at < length ? STEPS[text.charCodeAt(at)] : BLANK;
    if (step === PLAIN || (isLikely && step !== BLANK)) continue;
    if (step === BLANK) {
      if (isLikely) yield* inRun(text.slice(runStart, at), runStart);
      runStart = at + 1;
      isLikely = false;
    } else if (step === FIGURE) {
      const before = text.charCodeAt(at - 1);
      isLikely = isCapital(before) || before === SMALL_C || before === SMALL_V;
    } else isLikely = step === SIGN || isWord(text.charCodeAt(at + 1));
  }
}

function* inRun(run: string, offset: number): Generator<RicCandidate> {
  for (const match of run.matchAll(CANDIDATE)) yield { text: match[0], start: offset + match.index };
}
