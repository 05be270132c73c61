import type { HouseProfile } from "./houseProfile.ts";

/** The Italian wire as published. */
export const reutersIt: HouseProfile = {
  id: "reuters-it",
  name: "Reuters, italiano",
  language: "it",
  credits: {},
  quotes: ["“", "”"],
  thousands: ".",
  decimal: ",",
  beforePercent: "",
  apostrophe: "'",
  ellipsis: "...",
  beforeHigh: "",
  beforeColon: "",
  binds: false,
  capitalAccents: true,
  limits: { headline: 64 },
};
