export const quotesFr = {
  "quotes.title": "Cours",
  "quotes.text":
    "Un service JSON donne les cours des valeurs associées. Sans lui, on les saisit à la main. La clé reste dans le coffre du système, ou dans un fichier lisible de vous seul.",
  "quotes.name": "Nom du service",
  "quotes.key": "Clé (facultative)",
  "quotes.keyKept": "Clé (enregistrée ; laissez vide pour la garder)",
  "quotes.url": "Adresse, avec {ric} à la place du code",
  "quotes.badUrl": "Il faut une adresse https qui contient {ric}.",
  "quotes.price": "Où se trouve le cours",
  "quotes.currency": "Où se trouve la devise",
  "quotes.change": "Où se trouve la variation, en %",
  "quotes.at": "Où se trouve l’heure",
  "quotes.forget": "Oublier ce service",
} as const;
