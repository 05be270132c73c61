import type { HouseProfile } from "./houseProfile.ts";

/** The Brazilian wire as published. */
export const reutersPt: HouseProfile = {
  id: "reuters-pt",
  name: "Reuters, português",
  language: "pt",
  credits: {},
  quotes: ['"', '"'],
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
