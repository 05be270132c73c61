export const headlineTagFr = {
  "headlineTag.label": "Mention d’une correction ou d’une mise à jour dans le titre",
  "headlineTag.none": "Aucune",
  "headlineTag.prefix": "Devant : RECTIFICATIF-Titre",
  "headlineTag.suffix": "Derrière : Titre (RECTIFICATIF)",
} as const;
