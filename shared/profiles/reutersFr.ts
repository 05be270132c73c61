import type { HouseProfile } from "./houseProfile.ts";

/** The French wire as published: straight quotes, points between thousands, the percent sign glued to its figure. */
export const reutersFr: HouseProfile = {
  id: "reuters-fr",
  name: "Reuters, français",
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
  hour: "h",
  capitalAccents: false,
  tags: { correct: "RECTIFICATIF", update: "ACTUALISATION", join: "-", isCounted: true },
  limits: { headline: 64 },
};
