export const blocksFr = {
  "factbox.title": "Titre de l’encadré",
  "embed.title": "Titre de la carte",
  "embed.remove": "Ôter la carte",
  "embed.dialog": "Carte de lien",
  "embed.insert": "Insérer la carte",
  "embed.bad": "Seule une adresse http ou https peut devenir une carte.",
  "embed.address": "Adresse de la page",
  "note.label": "Note pour la rédaction, jamais publiée",
  "block.moved": "Bloc déplacé\u00a0: {{at}} sur {{count}}",
} as const;
