import { createDirectory, type Directory } from "../../main/core/instruments/createDirectory.ts";
import { createNameIndex } from "../../main/core/instruments/createNameIndex.ts";
import { BUILT_IN_DIRECTORY } from "../../main/core/instruments/directory.ts";
import { findNames } from "../../main/core/instruments/findNames.ts";
import { findRics } from "../../shared/domain/findRics.ts";
import type { Instrument } from "../../shared/domain/instrument.ts";
import { madeNames, madeStory, madeWord, seeded } from "./madeText.ts";
import { at, timed } from "./timing.ts";

const NAMES = 30_000;
const WORDS = 10_000;
const ROUNDS = 300;
/** The first rounds only make the engine translate what it runs. */
const WARM_UP = 50;
const line = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(58)} ${value}\n`);
const ms = (value: number): string => `${value.toFixed(3)} ms`;

/** What a reader of a text must do at least: cut it into its words. */
const plainRead = (text: string): number => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length;

function directoryOf(names: readonly string[]): Directory {
  const made = names.map(
    (name, index): Instrument => ({
      ric: `M${index}.PA`,
      name,
      kind: "equity",
      verified: true,
      aliases: [],
    }),
  );
  return createDirectory([...BUILT_IN_DIRECTORY.instruments, ...made]);
}

/** Names and codes in running text, and the search of the directory. */
export function benchTickers(): void {
  const random = seeded(7);
  const names = madeNames(NAMES - BUILT_IN_DIRECTORY.instruments.length, random);
  const directory = directoryOf(names);
  const all = directory.instruments.map((one) => one.name);
  const story = madeStory(WORDS, all, random);
  process.stdout.write(
    `${directory.instruments.length} instruments, ${plainRead(story)} words, ${story.length} signs\n`,
  );
  benchStory(directory, story, all);
  benchParagraphs(directory, story);
  benchSearch(directory, all, random);
}

function benchStory(directory: Directory, story: string, names: readonly string[]): void {
  const index = createNameIndex(directory.instruments);
  const union = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  const times: Record<"read" | "names" | "codes" | "union", number[]> = { read: [], names: [], codes: [], union: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.read.push(timed(() => plainRead(story)));
    times.names.push(timed(() => findNames(story, index)));
    times.codes.push(timed(() => findRics(story)));
    if (round % 20 === 0) times.union.push(timed(() => story.match(union)));
  }
  const median = (which: keyof typeof times): number => at(times[which].slice(which === "union" ? 1 : WARM_UP), 0.5);
  line("one plain read of the story", ms(median("read")));
  line("every name in it", `${ms(median("names"))}, ${(median("names") / median("read")).toFixed(2)} of a read`);
  const both = median("names") + median("codes");
  line("every code in it", `${ms(median("codes"))}, ${(median("codes") / median("read")).toFixed(2)} of a read`);
  line("both", `${ms(both)}, ${(both / median("read")).toFixed(2)} of a read`);
  line(
    "every name with one regular expression",
    `${ms(median("union"))}, ${(median("union") / median("names")).toFixed(0)} times ours`,
  );
}

function benchParagraphs(directory: Directory, story: string): void {
  const paragraphs = story.split("\n");
  directory.detect("");
  const times = Array.from({ length: 4 }, () => paragraphs.map((text) => timed(() => directory.detect(text)))).flat();
  line(
    `a changed paragraph (${Math.round(WORDS / paragraphs.length)} words), names and codes`,
    `median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}`,
  );
}

function benchSearch(directory: Directory, names: readonly string[], random: () => number): void {
  directory.search("a", 12);
  const queries = Array.from({ length: 2000 }, (_, round) => {
    const name = names[Math.floor(random() * names.length)] ?? "";
    if (round % 10 === 0) return madeWord(random);
    return round % 3 === 0 ? name : name.slice(0, 1 + Math.floor(random() * name.length));
  });
  const times = queries.map((text) => timed(() => directory.search(text, 12)));
  line(
    "a search of the directory",
    `median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, worst ${ms(at(times, 0.9999))}`,
  );
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
