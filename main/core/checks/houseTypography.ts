import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { houseEdits } from "#shared/typography/houseEdits.ts";
import { blockCheck } from "./blockCheck.ts";

/** More of them are one fault of the whole paragraph, and the typography dialog mends it at once. */
const MOST = 4;

/** Signs and blanks as the story's house prints them. */
export const houseTypography = blockCheck(
  { id: "house-typography", severity: "note" },
  ({ text, language, profile }) => {
    const house = HOUSE_PROFILES.find(profile);
    if (!house || house.language !== language) return [];
    return houseEdits(text, house)
      .slice(0, MOST)
      .map(({ start, end, from, to }) => ({
        message: "check.typography",
        values: { from: around(text, start, end), to: to === "" ? "–" : to, sign: from },
        start,
        end,
        to,
      }));
  },
);

/** A blank alone says nothing: the words around it do. */
const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 8), Math.min(text.length, end + 8)).trim();
