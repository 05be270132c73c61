import type { WireContent } from "#shared/domain/wire.ts";
import { readWireFile } from "../ingest/readFile.ts";

/** Reads a text as a file and gives its first item. @throws AppError as `readWireFile` does */
export function readText(text: string, name = "file"): WireContent {
  const [item] = readWireFile(name, new TextEncoder().encode(text)).items;
  if (!item) throw new Error("nothing was read");
  return item.content;
}

/** The code of the AppError that reading ends with. */
export function refusalOf(text: string | Uint8Array, name = "file"): { code: string; reason: string } {
  try {
    readWireFile(name, typeof text === "string" ? new TextEncoder().encode(text) : text);
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { reason: string } }; // readers throw AppErrors only
    return { code, reason: detail.reason };
  }
  throw new Error("it was read");
}
