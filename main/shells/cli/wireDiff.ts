import { diffBodies } from "#shared/document/diffBodies.ts";
import { diffWords } from "#shared/document/diffWords.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { createWireReader } from "../../core/ingest/createWireReader.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";
import { readWire, sentenceFor } from "./wireFiles.ts";

/** The fields that readers or desks act on. */
const FIELDS = [
  "guid",
  "version",
  "headline",
  "deck",
  "slug",
  "byline",
  "dateline",
  "advisory",
  "urgency",
  "embargo",
  "pubStatus",
  "signal",
  "creditLine",
] as const satisfies readonly (keyof WireContent)[];

/** Two wire files side by side: the fields that differ, and every paragraph with its words. One JSON line. */
export const wireDiff: CliCommand = {
  words: ["wire", "diff"],
  usage: "wire diff A B",
  async run(args, output) {
    const { rest } = readOptions(args, []);
    const [a, b, more] = rest;
    if (a === undefined || b === undefined || more !== undefined) throw new UsageError("Name two files.");
    const reader = createWireReader();
    try {
      const contents: WireContent[] = [];
      for (const file of [a, b]) {
        try {
          const [item] = (await readWire(reader, file)).items;
          if (item) contents.push(item.content);
        } catch (error) {
          output.trouble(sentenceFor(file, error));
        }
      }
      const [before, after] = contents;
      if (!before || !after) return;
      const fields = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
      output.line({
        fields: Object.fromEntries(fields.map((field) => [field, changeOf(before[field], after[field])])),
        paragraphs: diffBodies(before.body, after.body).map(({ kind, words }) => ({ kind, words })),
      });
    } finally {
      await reader.close();
    }
  },
};

/** A field before and after; what readers read is shown word by word too. */
const changeOf = (before: unknown, after: unknown): Record<string, unknown> => ({
  before,
  after,
  ...(typeof before === "string" && typeof after === "string" ? { words: diffWords(before, after) } : {}),
});
