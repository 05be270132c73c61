import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import type { Call } from "#shared/contract/index.ts";
import { LANGUAGES, Language } from "#shared/domain/language.ts";
import type { MemoryMatch, MemoryShelf } from "#shared/domain/memory.ts";
import { withDesk } from "./deskCalls.ts";
import { stdinLines } from "./jsonLines.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";
import { sentenceFor } from "./wireFiles.ts";

/** Small enough that look-ups of the open desk come in between. */
const PIECE = 256 * 1024;
/** A message on stderr after so many bytes. */
const TOLD_AFTER = 16 * 1024 * 1024;

/** Takes TMX files into a desk's translation memory. One JSON line a file; progress on stderr. */
export const tmImport: CliCommand = {
  words: ["tm", "import"],
  usage: "tm import [--own] [--desk DIR] FILE.tmx...",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk"], ["own"]);
    if (rest.length === 0) throw new UsageError("Name at least one TMX file.");
    await withDesk(values.desk, async ({ call }) => {
      for (const file of rest) {
        const started = performance.now();
        try {
          const counts = await feed(call, file, values.own === true ? "own" : "desk");
          output.line({ file, ...counts, ms: Math.round(performance.now() - started) });
        } catch (error) {
          output.trouble(sentenceFor(file, error));
        }
      }
    });
  },
};

async function feed(call: Call, file: string, shelf: MemoryShelf) {
  const { size } = await stat(file);
  const { job } = await call("memory.importStart", { name: basename(file), shelf });
  const cancel = (): void => {
    void call("memory.importCancel", { job }).then(() => process.exit(130));
  };
  process.once("SIGINT", cancel);
  try {
    let done = 0;
    let told = 0;
    for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
      const bytes = chunk as Buffer; // a stream without an encoding gives buffers
      const { read } = await call("memory.importFeed", { job, base64: bytes.toString("base64") });
      done += bytes.length;
      if (done - told < TOLD_AFTER) continue;
      told = done;
      process.stderr.write(`${Math.floor((100 * done) / size)} % of ${basename(file)}, ${read} units\n`);
    }
    return await call("memory.importEnd", { job });
  } finally {
    process.off("SIGINT", cancel);
  }
}

/** Writes the desk's memory, or one's own, as TMX 1.4b, to stdout or a file. */
export const tmExport: CliCommand = {
  words: ["tm", "export"],
  usage: "tm export [--own] [--desk DIR] [--out FILE.tmx]",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "out"], ["own"]);
    if (rest.length > 0) throw new UsageError("tm export takes options only.");
    const { out } = values;
    await withDesk(values.desk, async ({ call }) => {
      const file = out === undefined ? undefined : await open(out, "w");
      try {
        const { job, total } = await call("memory.exportStart", { shelf: values.own === true ? "own" : "desk" });
        for (;;) {
          const { text, isEnd } = await call("memory.exportNext", { job });
          if (isEnd) break;
          if (file) await file.write(text);
          else await written(text);
        }
        if (out !== undefined) output.line({ file: out, units: total });
      } finally {
        await file?.close();
      }
    });
  },
};

const written = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

const LookUpOptions = z.object({
  from: Language,
  to: Language,
  limit: z.coerce.number().int().min(1).max(20).default(3),
  min: z.coerce.number().min(50).max(100).default(70),
});

/** For each line of stdin one JSON line: the memory's best matches, their scores, and the milliseconds it took. */
export const tmLookUp: CliCommand = {
  words: ["tm", "lookup"],
  usage: "tm lookup --from en --to fr [--limit 3] [--min 70] [--desk DIR]   (a text a line on stdin)",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "from", "to", "limit", "min"]);
    const options = LookUpOptions.safeParse(values);
    if (!options.success || rest.length > 0) {
      throw new UsageError(
        `--from and --to each take one of: ${LANGUAGES.join(", ")}; --limit 1 to 20, --min 50 to 100.`,
      );
    }
    const { min, ...wish } = options.data;
    await withDesk(values.desk, async ({ call }) => {
      for await (const { line } of stdinLines()) {
        const text = line.trim();
        if (text === "") continue;
        if (text.length > 20_000) {
          output.trouble("A line is longer than 20,000 signs; it is left out.");
          continue;
        }
        const { matches, ms } = await call("memory.lookUp", { ...wish, text, min: min / 100 });
        output.line({ text, ms: Math.round(ms * 1000) / 1000, matches: matches.map(brief) });
      }
    });
  },
};

const brief = ({
  kind,
  score,
  scores,
  penalties,
  source,
  target,
  proposal,
  swapped,
  shelf,
  author,
  changed,
}: MemoryMatch) => ({
  kind,
  score,
  scores,
  penalties,
  source,
  target,
  proposal,
  swapped,
  shelf,
  author,
  changed: new Date(changed).toISOString(),
});
