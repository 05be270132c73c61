import { wordsOf } from "#shared/document/diffWords.ts";
import { createRemembered } from "#shared/remember.ts";
import { type Check, isTranslation, type Remark } from "./check.ts";

/** Paragraphs that share this part of their words are the same text in the same language. */
const COPIED = 0.75;
/** Fewer words (a name, a code, a place) may well be the same in both. */
const FEW = 6;

const copies = createRemembered<boolean>();

/** Every paragraph is translated: none is still in the language of its source, none is empty. */
export const translated: Check = {
  id: "translated",
  severity: "block",
  run(checked) {
    if (!checked.paired || !isTranslation(checked)) return [];
    const { pairs, unwritten } = checked.paired;
    const remarks = pairs.flatMap(({ source, target }): Remark[] => {
      const [first] = target;
      const text = target.map((block) => block.text).join("\n");
      if (!first || source.trim() === "") return [];
      const at = { field: "body" as const, paragraphId: first.paragraphId };
      if (text.trim() === "")
        return [{ message: "check.paragraphEmpty", values: opening(source), at, severity: "warn" }];
      const place = { ...at, start: 0, end: first.text.length };
      return copies(source, text, () => isCopy(source, text))
        ? [{ message: "check.paragraphCopied", values: opening(text), at: place }]
        : [];
    });
    const [next] = unwritten;
    if (!next) return remarks;
    const values = { count: unwritten.length, ...opening(next.text) };
    return [...remarks, { message: "check.paragraphsLeft", values, at: { field: "body" }, severity: "note" }];
  },
};

const opening = (text: string): { words: string } => ({ words: text.trim().split(/\s+/).slice(0, 6).join(" ") });

function isCopy(source: string, target: string): boolean {
  const [one, other] = [lettersOf(source), lettersOf(target)];
  if (Math.min(one.length, other.length) < FEW) return false;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return both / Math.max(one.length, other.length) >= COPIED;
}

const lettersOf = (text: string): string[] => wordsOf(text.toLowerCase()).filter((word) => /\p{L}/u.test(word));
