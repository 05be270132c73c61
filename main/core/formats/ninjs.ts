import type { Format } from "./format.ts";
import { readNinjs } from "./ninjsRead.ts";
import { writeNinjs } from "./ninjsWrite.ts";
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
};
