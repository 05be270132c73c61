/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  "ba be bo ca ce co da de do fa fe fi ga ge go la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za zé".split(
    " ",
  );

export function madeWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "").join("");
}

const ENDINGS = ["r", "nt", "s", "l", "t", "x"];

/** A word of a story. It ends otherwise than names do: a story's own words are seldom a company's name. */
const storyWord = (random: () => number): string =>
  madeWord(random) + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? "");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** So many different company names of one to three words. */
export function madeNames(count: number, random: () => number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const length = 1 + Math.floor(random() * 3);
    names.add(Array.from({ length }, () => capital(madeWord(random))).join(" "));
  }
  return [...names];
}

/** A story of paragraphs: small words, capitals at sentence starts, a name or a code every thirty words. */
export function madeStory(words: number, names: readonly string[], random: () => number): string {
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const sentences: string[] = [];
    for (let sentence = 0; sentence < 3; sentence++) {
      const parts = Array.from({ length: 20 }, () => storyWord(random));
      parts[0] = capital(parts[0] ?? "");
      if (random() < 0.6) parts[10] = names[Math.floor(random() * names.length)] ?? "";
      if (random() < 0.2) parts[11] = "Google <GOOGL.O>";
      sentences.push(`${parts.join(" ")}.`);
      written += parts.length;
    }
    paragraphs.push(sentences.join(" "));
  }
  return paragraphs.join("\n");
}
