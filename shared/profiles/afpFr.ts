import type { HouseProfile } from "./houseProfile.ts";

/** The French wire of AFP as published: like Reuters, but with a capital H in the hour. */
export const afpFr: HouseProfile = {
  id: "afp-fr",
  name: "AFP, français",
  language: "fr",
  credits: {},
  quotes: ['"', '"'],
  thousands: ".",
  decimal: ",",
  beforePercent: "",
  apostrophe: "'",
  ellipsis: "...",
  beforeHigh: "\u00a0",
  beforeColon: "\u00a0",
  binds: false,
  hour: "H",
  capitalAccents: false,
};
