import { knownBlock } from "#shared/document/body.ts";
import type { Check, Remark } from "./check.ts";

/** Every picture says whose it is, and what it shows to those who cannot see it. */
export const pictureCredited: Check = {
  id: "picture-credited",
  severity: "warn",
  run({ content }) {
    return content.body.root.children.flatMap((block): Remark[] => {
      const figure = knownBlock(block);
      if (figure?.type !== "figure") return [];
      const paragraphId = figure.$?.paragraphId;
      const at = { field: "body", ...(paragraphId ? { paragraphId } : {}) } as const;
      const remarks: Remark[] = [];
      if (figure.credit.trim() === "") remarks.push({ message: "check.pictureCreditMissing", values: {}, at });
      if (figure.alt.trim() === "") {
        remarks.push({ message: "check.pictureAltMissing", values: {}, at, severity: "note" });
      }
      return remarks;
    });
  },
};
