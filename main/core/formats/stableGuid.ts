import { createHash } from "node:crypto";

/** An id for text that came without one: the same text gives the same id, so that it is not taken in twice. */
export const stableGuid = (text: string): string =>
  `urn:sha256:${createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex")}`;
