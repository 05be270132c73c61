import type { Check } from "./check.ts";

/** An embargo that nobody can read must not be taken for none. */
export const embargoReadable: Check = {
  id: "embargo-readable",
  severity: "block",
  isFirm: true,
  run({ content: { embargo } }) {
    if (embargo?.kind !== "unreadable") return [];
    return [{ message: "check.embargoUnreadable", values: { text: embargo.text }, at: { field: "embargo" } }];
  },
};
