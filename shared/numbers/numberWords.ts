import type { NumberLanguage, NumberWord } from "./numberLanguage.ts";

/** The words of numbers by value: 0 to 19 in order, then 20, 30 ... in order, then hundreds and scales. */
export function numberWords(
  small: readonly string[],
  tens: readonly string[],
  hundreds: readonly string[],
  scales: Readonly<Record<string, number>>,
): ReadonlyMap<string, NumberWord> {
  return new Map<string, NumberWord>([
    ...small.map((word, value) => [word, { value, role: "small" }] as const),
    ...tens.map((word, index) => [word, { value: (index + 2) * 10, role: "small" }] as const),
    ...hundreds.map((word) => [word, { value: 100, role: "hundred" }] as const),
    ...Object.entries(scales).map(([word, value]) => [word, { value, role: "scale" }] as const),
  ]);
}

const patterns = new WeakMap<NumberLanguage, RegExp>();

function patternOf(language: NumberLanguage): RegExp {
  let pattern = patterns.get(language);
  if (!pattern) {
    const words = [...language.numberWords.keys()].toSorted((a, b) => b.length - a.length).join("|");
    pattern = new RegExp(`( et | and |[ -])?(${words})(?!\\p{L})`, "iuy");
    patterns.set(language, pattern);
  }
  return pattern;
}

/**
 * Reads a number written in words ("two hundred and fifty", "quatre-vingt-dix-sept mille") at a place of a text.
 * @returns its value, the scale that it ends in (1 for none), where it ends and whether it is one bare word; undefined where no number stands
 */
export function readNumberWords(
  text: string,
  at: number,
  language: NumberLanguage,
): { value: number; scale: number; end: number; isOneWord: boolean } | undefined {
  const pattern = patternOf(language);
  let [total, current, last, lastScale, end, count] = [0, 0, 0, 0, at, 0];
  for (;;) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    const word = match && language.numberWords.get((match[2] ?? "").toLowerCase());
    const joint = match?.[1] ?? "";
    if (!match || !word || (count === 0) !== (joint === "")) break;
    if (word.role === "small") {
      if (count > 0 && !language.mayJoin(joint, last, word.value)) break;
      current += word.value;
    } else if (joint.includes("e") || joint.includes("a")) {
      break; // no "and" before "hundred" or "million"
    } else if (word.role === "hundred") {
      if (current % 100 > 19 || (count > 0 && current === 0 && last < 1000)) break;
      current = (current || 1) * 100;
    } else {
      if (word.value > lastScale) total = (total + current || 1) * word.value;
      else total += (current || 1) * word.value;
      current = 0;
      lastScale = word.value;
    }
    last = word.value;
    count++;
    end = pattern.lastIndex;
  }
  return count === 0
    ? undefined
    : { value: total + current, scale: current === 0 && lastScale > 0 ? lastScale : 1, end, isOneWord: count === 1 };
}
