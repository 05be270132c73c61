export const authorsFr = {
  "authors.title": "Qui signe sous quel compte",
  "authors.text": "Les autres signent du compte qui porte leur nom, sinon dans le texte.",
  "authors.noAnswer": "Le site ne donne pas la liste de ses comptes pour l’instant.",
  "authors.signature": "Signature",
  "authors.user": "Compte sur le site",
  "authors.add": "Ajouter",
  "authors.remove": "Ne plus relier {{name}}",
} as const;
