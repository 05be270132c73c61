import type { HouseProfile } from "./houseProfile.ts";

/** The Spanish wire as published. */
export const reutersEs: HouseProfile = {
  id: "reuters-es",
  name: "Reuters, español",
  language: "es",
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
