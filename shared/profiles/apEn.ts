import type { HouseProfile } from "./houseProfile.ts";
import { LANGUAGE_TAGS } from "./languageTags.ts";
import { reutersEn } from "./reutersEn.ts";

/** AP credits in sentences below the text, without brackets. */
export const apEn: HouseProfile = {
  ...reutersEn,
  limits: {}, // none is known of this house
  tags: LANGUAGE_TAGS.en,
  id: "ap-en",
  english: "en-US",
  dash: "—",
  name: "AP, English",
  desk: { isSignedOff: false },
  credits: {
    between: ". ",
    isSentence: true,
    closes: { contributing: "contributed to this report" },
    words: { translating: "translated by", editing: "edited by", writing: "written by" },
  },
};
