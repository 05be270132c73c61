import { FORMATS } from "../formats/index.ts";
import { parseJson } from "../formats/parseJson.ts";
import { isJson, isXml } from "../formats/shapes.ts";
import { readXml } from "../formats/xmlTree.ts";
import { decodeText } from "./decodeText.ts";
import { LIMITS } from "./limits.ts";
import { refusal } from "./refusal.ts";
import type { WireReading } from "./wireReader.ts";

/** @throws AppError `wire.tooLarge`: checked before a byte of it is copied */
export function checkSize(name: string, length: number): void {
  if (length > LIMITS.fileBytes) throw refusal("wire.tooLarge", name, "fileSize");
  if (length === 0) throw refusal("wire.notWire", name, "empty");
}

/**
 * Reads one file into wire items.
 * @throws AppError with a `wire.*` code; anything else that a reader throws is a bug
 */
export function readWireFile(name: string, bytes: Uint8Array): WireReading {
  checkSize(name, bytes.length);
  const text = decodeText(bytes, name);
  const format = FORMATS.all.find((one) => one.read && one.detect(text));
  if (!format?.read) return refuseUnknown(name, text);
  const items = format.read(text, name);
  if (items.length > LIMITS.items) throw refusal("wire.tooLarge", name, "items", { most: LIMITS.items });
  return { format: format.id, items };
}

/** No format knows the file. A hostile or damaged one is named as such, because its sender should hear of it. */
function refuseUnknown(name: string, text: string): never {
  if (isXml(text)) {
    const root = readXml(text, name).name;
    throw refusal("wire.notWire", name, "xmlUnknown", { root: root.slice(0, 40) });
  }
  if (isJson(text)) {
    parseJson(text, name);
    throw refusal("wire.notWire", name, "jsonUnknown");
  }
  throw refusal("wire.notWire", name, "unknown");
}
