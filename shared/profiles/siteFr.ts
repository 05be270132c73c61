import type { HouseProfile } from "./houseProfile.ts";

/** A French site that sets type by the book: guillemets, no-break spaces, semicolons between roles. */
export const siteFr: HouseProfile = {
  id: "site-fr",
  name: "Site, français",
  language: "fr",
  credits: {
    between: "\u00a0; ",
    words: { reporting: "reportage de", contributing: "avec la contribution de", translating: "traduit par" },
  },
  desk: { isSignedOff: true },
  quotes: ["«\u00a0", "\u00a0»"],
  thousands: "\u202f",
  decimal: ",",
  beforePercent: "\u00a0",
  apostrophe: "’",
  ellipsis: "…",
  dash: "–",
  beforeHigh: "\u00a0",
  beforeColon: "\u00a0",
  binds: true,
  hour: "h",
  capitalAccents: true,
};
