import type { HouseProfile } from "./houseProfile.ts";
import { reutersDe } from "./reutersDe.ts";

/** dpa's German service: the job, a colon, the people with their towns in brackets. */
export const dpaDe: HouseProfile = {
  ...reutersDe,
  limits: {}, // none is known of this house
  id: "dpa-de",
  name: "dpa, Deutsch",
  credits: {
    between: "; ",
    bracketsPlaces: true,
    words: {
      reporting: "Bericht:",
      contributing: "Mitarbeit:",
      writing: "Text:",
      compiling: "Zusammenstellung:",
      research: "Recherche:",
      graphics: "Grafik:",
      photo: "Foto:",
      video: "Video:",
      translating: "Übersetzung:",
      editing: "Redaktion:",
    },
  },
};
