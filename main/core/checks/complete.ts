import { isMedia, paragraphsOf } from "#shared/document/paragraphs.ts";
import { countCharacters, fieldLimits } from "#shared/profiles/fieldLimits.ts";
import type { Check, Remark } from "./check.ts";

/** A story needs a headline, a body and a provider. */
export const complete: Check = {
  id: "complete",
  severity: "block",
  isFirm: true,
  run({ content }) {
    const remarks: Remark[] = [];
    const headline = content.headline.trim();
    if (headline === "") {
      remarks.push({ message: "check.headlineMissing", values: {}, at: { field: "headline" } });
    }
    const length = countCharacters(headline);
    const limit = fieldLimits(content.profile).headline;
    if (length > limit) {
      remarks.push({
        message: "check.headlineLong",
        values: { length, limit },
        at: { field: "headline" },
        severity: "note",
      });
    }
    // a caption is not a story: a translation starts with its pictures already in place
    if (paragraphsOf(content.body).every(({ kind, text }) => isMedia(kind) || text.trim() === "")) {
      remarks.push({ message: "check.bodyEmpty", values: {}, at: { field: "body" } });
    }
    if (content.provider.name.trim() === "") {
      remarks.push({ message: "check.providerMissing", values: {}, at: { field: "provider" }, severity: "warn" });
    }
    return remarks;
  },
};
