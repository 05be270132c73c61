import { plainText } from "#shared/document/paragraphs.ts";
import type { Check, Remark } from "./check.ts";

/** What a machine wrote is read and touched by a person before it is published under her name. */
export const machineRead: Check = {
  id: "machine-read",
  severity: "warn",
  run: ({ content }) =>
    content.body.root.children.flatMap((block): Remark[] => {
      const { machine, paragraphId } = (block as { $?: { machine?: string; paragraphId?: string } }).$ ?? {};
      const text = plainText(block);
      if (!machine || machine !== text) return [];
      const place = paragraphId ? { paragraphId, start: 0, end: text.length } : {};
      return [
        {
          message: "check.machineUnread",
          values: { words: text.split(/\s+/).slice(0, 5).join(" ") },
          at: { field: "body", ...place },
        },
      ];
    }),
};
