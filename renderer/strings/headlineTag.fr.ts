export const headlineTagFr = {
  "headlineTag.label": "Mention d’une correction ou d’une mise à jour dans le titre",
  "headlineTag.none": "Aucune",
  "headlineTag.prefix": "Devant\u00a0: RECTIFICATIF-Titre",
  "headlineTag.suffix": "Derrière\u00a0: Titre (RECTIFICATIF)",
} as const;
