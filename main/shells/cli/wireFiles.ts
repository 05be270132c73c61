import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "#shared/domain/errors.ts";
import { checkSize } from "../../core/ingest/readFile.ts";
import type { WireReader, WireReading } from "../../core/ingest/wireReader.ts";

/** Reads a wire file, or stdin for "-". @throws AppError, or the file system's own error */
export async function readWire(reader: WireReader, file: string): Promise<WireReading> {
  return reader.read(file === "-" ? "stdin" : basename(file), await bytesOf(file));
}

/** @throws AppError `wire.tooLarge` before a byte is read */
export async function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== "-") {
    checkSize(basename(file), (await stat(file)).size);
    return readFile(file);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What went wrong with a file, as a sentence. Anything that is no expected trouble is a bug and goes up. */
export function sentenceFor(file: string, error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return `${file}: there is no such file`;
  if (code === "EISDIR") return `${file}: this is a folder, not a file`;
  if (code === "EACCES") return `${file}: the file may not be read`;
  throw error;
}
