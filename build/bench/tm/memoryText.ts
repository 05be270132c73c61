import { madeWord, seeded } from "../madeText.ts";

/** Sentences with a vocabulary like that of news: few words are half of the text, most are rare. */
export type MemoryText = {
  readonly segments: readonly string[];
  readonly queries: readonly string[];
  /** Different words that occur. */
  readonly types: number;
};

const TYPES = 60_000;

/**
 * @param count segments: 85 % new sentences of 5 to 45 words, 10 % near repeats, 5 % market sentences with other figures
 * @param asked queries: a quarter each a segment as it is, lightly edited, heavily edited, and a sentence like none
 */
export function memoryText(count: number, asked: number): MemoryText {
  const random = seeded(23);
  const draw = zipf(vocabulary(random), random);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const sentence = (): string => {
    const length = Math.min(45, 5 + Math.floor((random() + random() + random()) * 11));
    const words = Array.from({ length }, draw);
    words[0] = (words[0] ?? "").replace(/^./u, (first) => first.toUpperCase());
    return `${words.join(" ")}.`;
  };
  const market = (): string => {
    const [name, verb] = [draw(), pick(["rose", "fell", "gained", "lost"])];
    const figure = (): string => (random() * 9000).toFixed(2).replace(/(\d)(\d{3}\.)/, "$1,$2");
    return `The ${name} index ${verb} ${(random() * 4).toFixed(2)}% to ${figure()} points on ${draw()} ${draw()} worries.`;
  };
  const seen = new Set<string>();
  const segments: string[] = [];
  while (segments.length < count) {
    const kind = random();
    const old = kind < 0.1 ? pick(segments)?.split(" ") : undefined;
    if (old) old[Math.floor(random() * old.length)] = draw();
    const made = old ? old.join(" ") : kind < 0.15 ? market() : sentence();
    if (seen.has(made)) continue;
    seen.add(made);
    segments.push(made);
  }
  const edited = (share: number): string => {
    const words = (pick(segments) ?? "").split(" ");
    for (let left = Math.max(1, Math.round(words.length * share)); left > 0; left--) {
      const at = Math.floor(random() * words.length);
      const act = random();
      if (act < 0.6) words[at] = draw();
      else if (act < 0.8 && words.length > 3) words.splice(at, 1);
      else words.splice(at, 0, draw());
    }
    return words.join(" ");
  };
  const queries = Array.from({ length: asked }, (_, at) => {
    const kind = at % 4;
    if (kind === 0) return pick(segments) ?? "";
    return kind === 3 ? sentence() : edited(kind === 1 ? 0.08 : 0.22);
  });
  const types = new Set(segments.flatMap((one) => one.toLowerCase().match(/\p{L}+/gu) ?? [])).size;
  return { segments, queries, types };
}

/** Different words, the frequent ones short as in any language. */
function vocabulary(random: () => number): string[] {
  const words = new Set("the of to in a and on for said with as by at from its was it that has percent".split(" "));
  while (words.size < TYPES)
    words.add(madeWord(random) + (random() < 0.5 ? (["s", "r", "nt", "t"][words.size % 4] ?? "") : ""));
  return [...words];
}

/** Draws words by Zipf's law: the n-th comes 1/n as often as the first. */
function zipf(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "";
  };
}
