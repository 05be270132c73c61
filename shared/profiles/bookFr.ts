import type { HouseProfile } from "./houseProfile.ts";

/** French set by the rules of the Imprimerie nationale: thin no-break spaces, guillemets, "10 h 20". */
export const bookFr: HouseProfile = {
  id: "book-fr",
  name: "Livre, français",
  language: "fr",
  credits: {},
  quotes: ["«\u00a0", "\u00a0»"],
  thousands: "\u202f",
  decimal: ",",
  beforePercent: "\u00a0",
  apostrophe: "’",
  ellipsis: "…",
  dash: "–",
  beforeHigh: "\u202f",
  beforeColon: "\u00a0",
  binds: true,
  hour: "\u00a0h\u00a0",
  capitalAccents: true,
};
