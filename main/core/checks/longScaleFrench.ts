import { blockCheck } from "./blockCheck.ts";
import type { Check } from "./check.ts";
import { isTranslation } from "./check.ts";

const SCALE = /(?<!\p{L})(billion|trillion)(s?)(?!\p{L})/giu;

const inBlocks = blockCheck({ id: "long-scale", severity: "warn", languages: ["fr"] }, ({ text }) =>
  [...text.matchAll(SCALE)].map((match) => {
    const [word, scale = "", plural = ""] = match;
    return {
      message: "check.longScale",
      values: { word },
      start: match.index,
      end: match.index + word.length,
      to: scale.toLowerCase() === "billion" ? `milliard${plural}` : undefined,
    };
  }),
);

/**
 * French counts on the long scale (décret 61-501 of 1961): its "billion" is an English trillion and is never meant. A
 * translation has the source's figure to compare with, and the figures' own check mends it by value.
 */
export const longScaleFrench: Check = {
  ...inBlocks,
  run: (checked) => (isTranslation(checked) ? [] : inBlocks.run(checked)),
};
