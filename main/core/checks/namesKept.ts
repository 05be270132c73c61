import { lettersApart, namesIn, peopleIn } from "#shared/pairs/namesIn.ts";
import { createRemembered } from "#shared/remember.ts";
import { type Check, isTranslation, type Remark } from "./check.ts";

/** Shorter words are too much like each other to tell a slip from another name. */
const LONG_ENOUGH = 5;
const WORD = /\p{Lu}[\p{L}\p{M}]+/gu;

/**
 * Names of the source are spelt as there: "Halden" that became "Haldn" is found by the letters that differ. And whoever
 * speaks or is introduced in a paragraph that is written must be named somewhere in the translation.
 */
export const namesKept: Check = {
  id: "names-kept",
  severity: "warn",
  run(checked) {
    if (!checked.paired || !isTranslation(checked)) return [];
    const { pairs } = checked.paired;
    const everything = pairs.flatMap(({ target }) => target.map(({ text }) => text)).join("\n");
    const told = new Set<string>();
    return pairs.flatMap(({ source, target }): Remark[] => {
      const { wanted, inSource, people } = ofSource(source, "", () => namesOf(source));
      const written = new Set(target.flatMap(({ text }) => capitalised(text)));
      const lost = wanted.filter((name) => name.length >= LONG_ENOUGH && !written.has(name));
      const suspects = lost.length === 0 ? [] : target;
      const misspelt = suspects.flatMap(({ paragraphId, text }) =>
        [...text.matchAll(WORD)].flatMap(([word, ..._rest], place, all): Remark[] => {
          const start = all[place]?.index ?? 0;
          const meant = inSource.has(word) ? undefined : lost.find((name) => isSlip(name, word));
          if (meant === undefined) return [];
          const span = { start, end: start + word.length };
          return [
            {
              message: "check.nameMisspelt",
              values: { name: meant, written: word },
              at: { field: "body", paragraphId, ...span },
              fix: { kind: "replaceText", paragraphId, ...span, from: word, to: meant },
            },
          ];
        }),
      );
      const [first] = target;
      if (!first || target.every(({ text }) => text.trim() === "")) return misspelt;
      const missing = people.flatMap((name): Remark[] => {
        const surname = name.split(" ").at(-1) ?? name;
        const isSlip = misspelt.some(({ values }) => values?.name === surname);
        if (told.has(name) || isSlip || everything.includes(surname)) return [];
        told.add(name);
        return [
          { message: "check.nameMissing", values: { name }, at: { field: "body", paragraphId: first.paragraphId } },
        ];
      });
      return [...misspelt, ...missing];
    });
  },
};

type SourceNames = {
  /** Words of names. */
  readonly wanted: readonly string[];
  /** Every word with a capital. */
  readonly inSource: ReadonlySet<string>;
  readonly people: readonly string[];
};

const ofSource = createRemembered<SourceNames>();
const namesOf = (source: string): SourceNames => ({
  wanted: [...new Set(namesIn(source).flatMap(({ text }) => text.match(WORD) ?? []))],
  inSource: new Set(source.match(WORD)),
  people: peopleIn(source),
});

const ofTarget = createRemembered<readonly string[]>();
const capitalised = (text: string): readonly string[] => ofTarget(text, "", () => text.match(WORD) ?? []);

/** One letter differs, or two in a long name; another ending is another language's form ("Russia", "Russie"). */
function isSlip(name: string, word: string): boolean {
  if (word.length < LONG_ENOUGH - 1 || name[0] !== word[0]) return false;
  const most = name.length > 8 ? 2 : 1;
  if (lettersApart(name, word, most) > most) return false;
  const same = [...name].findIndex((letter, at) => letter !== word[at]);
  const isEnding = same >= name.length - 2 || same < 0;
  return !isEnding || name.length < word.length;
}
