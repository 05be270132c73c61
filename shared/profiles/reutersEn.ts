import type { HouseProfile } from "./houseProfile.ts";

/** The English wire as published. */
export const reutersEn: HouseProfile = {
  id: "reuters-en",
  name: "Reuters, English",
  language: "en",
  credits: {},
  desk: { isSignedOff: true },
  quotes: ['"', '"'],
  thousands: ",",
  decimal: ".",
  beforePercent: "",
  apostrophe: "'",
  ellipsis: "...",
  beforeHigh: "",
  beforeColon: "",
  binds: false,
  capitalAccents: false,
  tags: { correct: "CORRECTED", update: "UPDATE", join: "-", isCounted: true },
  limits: { headline: 64 },
};
