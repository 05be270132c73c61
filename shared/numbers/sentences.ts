/** What ends in a full stop without ending a sentence, in English and French wire copy. */
const SHORT =
  /(?:^|[\s("])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Inc|Ltd|Corp|Co|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Me|MM|janv|févr|avr|juil|oct|nov|déc|p|art|env|\p{L}\.\p{L})\.$/u;

/** Where each sentence of a text ends, in UTF-16 units. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]["»”)]?\s+(?=["«“(]?\s?[\p{Lu}\d])|\n+/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && SHORT.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) continue;
    ends.push(end);
  }
  return [...ends, text.length];
}

/** The index of the sentence that a place is in. */
export const sentenceAt = (ends: readonly number[], place: number): number => ends.findIndex((end) => place < end);
