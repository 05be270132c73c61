export const unpublishFr = {
  "outbox.act.unpublish": "Retour au brouillon",
  "error.publish.noDraft": "Aucune destination qui a cet article ne sait le repasser en brouillon.",
  "unpublish.open": "Repasser en brouillon…",
  "unpublish.title": "Repasser l’article en brouillon",
  "unpublish.text":
    "La page publique disparaît sans avertir les lecteurs, et revient à la même adresse quand l’article est publié de nouveau. Pour dire pourquoi un article disparaît, il faut le retirer.",
  "unpublish.where": "Destinations",
  "unpublish.cannot": "ne connaît pas le brouillon",
  "unpublish.why": "Raison (facultative, pour la rédaction seulement)",
  "unpublish.send": "Repasser en brouillon",
  "probe.unpublish": "Un article peut y repasser en brouillon.",
  "probe.noUnpublish": "Un article ne peut pas y repasser en brouillon.",
  "rest.unpublish": "Repasser en brouillon (facultatif\u00a0: sans chemin, le service ne le fait pas)",
  "rest.draftAt": "Signe d’un brouillon (champ=valeur)",
} as const;
