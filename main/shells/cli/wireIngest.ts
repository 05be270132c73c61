import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Call } from "#shared/contract/index.ts";
import type { ImportReport } from "#shared/contract/wire.ts";
import { problemInEnglish } from "#shared/domain/readingReasons.ts";
import { withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, type Output, UsageError } from "./output.ts";
import { bytesOf, sentenceFor } from "./wireFiles.ts";

/** Few enough that the desk stays at hand between two batches, and that one message is never large. */
const BATCH = { files: 25, bytes: 10_000_000 };

type Waiting = { readonly file: string; readonly bytes: Uint8Array };

/** Takes wire files onto a desk, the open one or one of its own for the while. One JSON line a file. */
export const wireIngest: CliCommand = {
  words: ["wire", "ingest"],
  usage: "wire ingest [--desk DIR] FILE|DIR...",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk"]);
    if (rest.length === 0) throw new UsageError("Name at least one file or folder.");
    const files: string[] = [];
    for (const name of rest) {
      try {
        files.push(...(await filesIn(name)));
      } catch (error) {
        output.trouble(sentenceFor(name, error));
      }
    }
    if (files.length === 0) return;
    await withDesk(values.desk, async ({ call }) => {
      for await (const batch of batchesOf(files, output)) await take(call, batch, output);
    });
  },
};

/** The files with their bytes, some at a time. What cannot be opened is said and left out. */
async function* batchesOf(files: readonly string[], output: Output): AsyncGenerator<Waiting[]> {
  let batch: Waiting[] = [];
  let size = 0;
  for (const file of files) {
    try {
      const bytes = await bytesOf(file);
      if (batch.length === BATCH.files || (batch.length > 0 && size + bytes.length > BATCH.bytes)) {
        yield batch;
        batch = [];
        size = 0;
      }
      batch.push({ file, bytes });
      size += bytes.length;
    } catch (error) {
      output.trouble(sentenceFor(file, error));
    }
  }
  if (batch.length > 0) yield batch;
}

async function take(call: Call, batch: readonly Waiting[], output: Output): Promise<void> {
  const reports = await call("wire.importFiles", {
    files: batch.map(({ file, bytes }) => ({ name: basename(file), base64: Buffer.from(bytes).toString("base64") })),
  });
  for (const [at, { file }] of batch.entries()) {
    const report = reports[at];
    if (report === undefined) continue;
    if (report.error) output.trouble(report.error.message);
    output.line({
      file,
      format: report.format,
      added: report.added,
      known: report.known,
      problems: await problemsOf(call, report),
      error: report.error?.code,
    });
  }
}

/** What the readers found doubtful in the items that are new. */
async function problemsOf(call: Call, { added }: ImportReport): Promise<string[]> {
  const items = await Promise.all(added.map((id) => call("wire.open", { id })));
  return items.flatMap(({ content }) => content.problems.map(problemInEnglish));
}

/** A file itself, or the files of a folder in the order of their names. */
async function filesIn(name: string): Promise<string[]> {
  if (!(await stat(name)).isDirectory()) return [name];
  const entries = await readdir(name, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(name, entry.name))
    .sort();
}
