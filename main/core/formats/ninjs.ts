import type { Format } from "./format.ts";
import { ninjs16Drops, writeNinjs16 } from "./ninjs16Write.ts";
import { readNinjs } from "./ninjsRead.ts";
import { ninjsDrops, writeNinjs } from "./ninjsWrite.ts";
import { isJson } from "./shapes.ts";

/** ninjs: 1.x, 2.x and 3.x are read, 3.1 is written. */
export const ninjs: Format = {
  id: "ninjs",
  name: "ninjs",
  detect: (text) =>
    isJson(text) &&
    /"(?:uri|guid)"\s*:/.test(text) &&
    /"(?:headlines?|body_\w+|bodies|pubStatus|pubstatus|versioncreated|versionCreated|type)"\s*:/.test(text),
  read: readNinjs,
  write: (content) => JSON.stringify(writeNinjs(content)),
  drops: ninjsDrops,
  extension: ".json",
};

/** ninjs 1.6 on its way out; it is read with the others. */
export const ninjs16: Format = {
  id: "ninjs-1.6",
  name: "ninjs 1.6",
  detect: () => false,
  write: (content) => JSON.stringify(writeNinjs16(content)),
  drops: ninjs16Drops,
  extension: ".json",
};
