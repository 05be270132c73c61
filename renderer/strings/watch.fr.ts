export const watchFr = {
  "watch.filter": "Mes listes",
  "watch.all": "Toutes valeurs",
  "watch.title": "Mes listes",
  "watch.list": "Liste",
  "watch.new": "Nouvelle liste…",
  "watch.name": "Nom de la liste",
  "watch.add_zero": "Tout y est déjà",
  "watch.add_one": "Ajouter {{count}} valeur",
  "watch.add_other": "Ajouter {{count}} valeurs",
  "watch.added": "« {{name}} » est à jour.",
  "watch.remove": "Supprimer la liste « {{name}} »",
  "watch.addTo": "Ajouter à « {{name}} »",
  "watch.text":
    "Une liste resserre le fil aux dépêches qui nomment une de ses valeurs. On l’ajoute depuis les valeurs d’un article.",
} as const;
