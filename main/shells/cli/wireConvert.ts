import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#shared/domain/errors.ts";
import { FORMATS } from "../../core/formats/index.ts";
import { createWireReader } from "../../core/ingest/createWireReader.ts";
import { checkSize } from "../../core/ingest/readFile.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

/** Reads wire files of any format and writes one item a line. A bad file costs only its own line. */
export const wireConvert: CliCommand = {
  words: ["wire", "convert"],
  usage: "wire convert --to ninjs FILE...   (- reads stdin)",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["to"]);
    const writers = FORMATS.all.filter((one) => one.write).map((one) => one.id);
    const format = FORMATS.find(values.to ?? "");
    if (!format?.write) throw new UsageError(`--to takes one of: ${writers.join(", ")}.`);
    if (rest.length === 0) throw new UsageError("Name at least one file, or - for stdin.");
    const reader = createWireReader();
    try {
      for (const file of rest) {
        try {
          const { items } = await reader.read(file === "-" ? "stdin" : basename(file), await bytesOf(file));
          for (const { content } of items) output.line(format.write(content));
        } catch (error) {
          output.trouble(sentenceFor(file, error));
        }
      }
    } finally {
      await reader.close();
    }
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== "-") {
    checkSize(basename(file), (await stat(file)).size);
    return readFile(file);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function sentenceFor(file: string, error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return `${file}: there is no such file`;
  if (code === "EISDIR") return `${file}: this is a folder, not a file`;
  if (code === "EACCES") return `${file}: the file may not be read`;
  throw error;
}
