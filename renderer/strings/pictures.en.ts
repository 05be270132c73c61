import type { picturesFr } from "./pictures.fr.ts";

export const picturesEn: Record<keyof typeof picturesFr, string> = {
  "pictures.read": "Read in the picture:",
  "pictures.caption": "caption",
  "pictures.credit": "credit",
  "pictures.alt": "description",
  "pictures.rights": "rights: {{who}}",
};
