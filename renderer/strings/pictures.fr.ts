export const picturesFr = {
  "pictures.read": "Lu dans l’image :",
  "pictures.caption": "légende",
  "pictures.credit": "crédit",
  "pictures.alt": "description",
  "pictures.rights": "droits : {{who}}",
} as const;
