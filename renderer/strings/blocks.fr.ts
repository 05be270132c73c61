export const blocksFr = {
  "factbox.title": "Titre de l’encadré",
} as const;
