import type { headlineTagFr } from "./headlineTag.fr.ts";

export const headlineTagEn: Record<keyof typeof headlineTagFr, string> = {
  "headlineTag.label": "Tag of a correction or an update in the headline",
  "headlineTag.none": "None",
  "headlineTag.prefix": "Before: CORRECTED-Headline",
  "headlineTag.suffix": "Behind: Headline (CORRECTED)",
};
