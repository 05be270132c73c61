import type { HouseProfile } from "./houseProfile.ts";
import { LANGUAGE_TAGS } from "./languageTags.ts";
import { reutersFr } from "./reutersFr.ts";

/** The French wire of AFP as published: a capital H in the hour, and initials below the text. */
export const afpFr: HouseProfile = {
  ...reutersFr,
  limits: {}, // none is known of this house
  tags: LANGUAGE_TAGS.fr,
  id: "afp-fr",
  name: "AFP, français",
  hour: "H",
  credits: { signs: "initials" },
};
