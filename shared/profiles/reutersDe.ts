import type { HouseProfile } from "./houseProfile.ts";

/** The German wire as published. */
export const reutersDe: HouseProfile = {
  id: "reuters-de",
  name: "Reuters, Deutsch",
  language: "de",
  credits: {},
  desk: { isSignedOff: true },
  quotes: ["„", "“"],
  thousands: ".",
  decimal: ",",
  beforePercent: "\u00a0",
  apostrophe: "’",
  ellipsis: "...",
  beforeHigh: "",
  beforeColon: "",
  binds: false,
  capitalAccents: true,
  limits: { headline: 64 },
};
