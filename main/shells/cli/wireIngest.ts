import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";
import { bytesOf, sentenceFor } from "./wireFiles.ts";

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
    await withDesk(values.desk, async ({ call }) => {
      for (const file of files) {
        try {
          const base64 = Buffer.from(await bytesOf(file)).toString("base64");
          const [report] = await call("wire.importFiles", { files: [{ name: basename(file), base64 }] });
          if (report?.error) output.trouble(report.error.message);
          output.line({
            file,
            format: report?.format,
            added: report?.added ?? [],
            known: report?.known ?? 0,
            error: report?.error?.code,
          });
        } catch (error) {
          output.trouble(sentenceFor(file, error));
        }
      }
    });
  },
};

/** A file itself, or the files of a folder in the order of their names. */
async function filesIn(name: string): Promise<string[]> {
  if (!(await stat(name)).isDirectory()) return [name];
  const entries = await readdir(name, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(name, entry.name))
    .sort();
}
