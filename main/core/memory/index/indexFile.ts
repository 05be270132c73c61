import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { z } from "zod";
import { type IndexParts, PART_TYPES } from "./indexParts.ts";

/** The first bytes of the file; the number goes up with every change of the parts or of how a text is read. */
const MAGIC = "DEPECHE MEMORY INDEX 1\n";
const HEAD_BYTES = 1024;

const Head = z.object({ state: z.string(), lengths: z.record(z.string(), z.int().nonnegative()) });
const NAMES = Object.keys(PART_TYPES) as (keyof IndexParts)[]; // the object is written with exactly these keys

/** Lays an index down. @param state what the store says of itself; the file counts only while that is the same */
export function writeIndexFile(path: string, state: string, parts: IndexParts): void {
  const fresh = `${path}.new`;
  const lengths = Object.fromEntries(NAMES.map((name) => [name, parts[name].length]));
  const file = openSync(fresh, "w", 0o600);
  try {
    writeSync(file, `${MAGIC}${JSON.stringify({ state, lengths })}\n`.padEnd(HEAD_BYTES));
    for (const name of NAMES) writeAll(file, parts[name]);
  } catch (error) {
    closeSync(file);
    rmSync(fresh, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(fresh, path);
}

/** Takes an index up again; undefined when there is none, when it is of another state, or not whole. */
export function readIndexFile(path: string, state: string): IndexParts | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined; // none was laid down yet
  }
  try {
    const head = readHead(file);
    if (head?.state !== state) return undefined;
    const parts = NAMES.map((name) => [name, new PART_TYPES[name](head.lengths[name] ?? 0)] as const);
    if (!parts.every(([, part]) => readAll(file, part))) return undefined;
    return Object.fromEntries(parts) as unknown as IndexParts; // PART_TYPES says which name has which type
  } finally {
    closeSync(file);
  }
}

function readHead(file: number): z.infer<typeof Head> | undefined {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const text = bytes.toString("utf8", 0, readSync(file, bytes));
  if (!text.startsWith(MAGIC)) return undefined;
  try {
    return Head.safeParse(JSON.parse(text.slice(MAGIC.length))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** One call writes or reads two gigabytes at most. */
const PIECE = 1 << 28;

function writeAll(file: number, { buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): void {
  for (let from = 0; from < byteLength; ) {
    from += writeSync(file, new Uint8Array(buffer, byteOffset + from, Math.min(PIECE, byteLength - from)));
  }
}

/** @returns whether all of it was there */
function readAll(file: number, { buffer, byteLength }: Uint8Array | Uint32Array): boolean {
  for (let from = 0; from < byteLength; ) {
    const read = readSync(file, new Uint8Array(buffer, from, Math.min(PIECE, byteLength - from)));
    if (read === 0) return false;
    from += read;
  }
  return true;
}
