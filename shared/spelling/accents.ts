/** Capitals that often lose their accent in print, most frequent form first. */
const ACCENTED: Readonly<Record<string, readonly string[]>> = {
  E: ["É", "È", "Ê"],
  A: ["À", "Â"],
  C: ["Ç"],
  I: ["Î"],
  O: ["Ô"],
  U: ["Ù"],
};

/** In a word of capitals at most this many accents can be missing: the forms double with each. */
const MOST_MISSING = 3;

/**
 * The forms of a word with accents on capitals that have none: "Etats" is "États", "ETATS" too, "DECEMBRE" takes two.
 * Only the accent is added: a word that begins small gives nothing.
 */
export function accentedForms(word: string): string[] {
  const places = [...word].flatMap((letter, at) => (ACCENTED[letter] ? [at] : []));
  let forms = [word];
  const all = new Set<string>();
  for (let missing = 0; missing < Math.min(MOST_MISSING, places.length); missing++) {
    forms = forms.flatMap((form) => places.flatMap((at) => formsAt(form, at)));
    for (const form of forms) all.add(form);
    if (all.size > MOST_FORMS) break;
  }
  return [...all];
}

const MOST_FORMS = 400;

const formsAt = (word: string, at: number): string[] =>
  (ACCENTED[word[at] ?? ""] ?? []).map((letter) => word.slice(0, at) + letter + word.slice(at + 1));
