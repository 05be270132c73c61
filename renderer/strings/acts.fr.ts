export const actsFr = {
  "act.changed": "Ce qui remplace autre chose depuis la publication :",
  "act.choice": "Nature de l’envoi",
  "act.publish": "Mise à jour",
  "act.correct": "Correction",
  "act.note.publish": "Note aux lecteurs (facultative)",
  "act.note.correct": "Ce qui est corrigé, et où",
  "act.send.correct": "Publier la correction",
} as const;
