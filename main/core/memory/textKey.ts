import type { ScannedText } from "./index/scanText.ts";

/**
 * A number for a text: the same for texts that differ only in blanks and typographic signs. 53 bits (cyrb53's mixing), so
 * that two of a million texts collide once in ten thousand memories; whoever looks one up compares the texts.
 */
export function textKey(text: string, { signs, variables }: ScannedText): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const mix = (value: number): void => {
    high = Math.imul(high ^ value, 2654435761);
    low = Math.imul(low ^ value, 1597334677);
  };
  for (let at = 0; at < signs.length; at++) mix(signs[at] ?? 0);
  for (const { start, end } of variables) {
    mix(256);
    for (let at = start; at < end; at++) mix(text.charCodeAt(at));
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
