export const keysFr = {
  "keys.title": "Raccourcis clavier",
  "keys.text":
    "Choisissez un raccourci puis tapez les touches voulues : Échap laisse tout en l’état, Retour arrière retire le raccourci.",
  "keys.none": "aucun",
  "keys.type": "Tapez les touches…",
  "keys.change": "{{command}} : {{keys}}. Changer le raccourci",
  "keys.reset": "Rétablir le raccourci de « {{command}} »",
  "keys.resetAll": "Tout rétablir",
  "keys.conflict": "Aussi : {{commands}}",
  "keys.taken": "« {{keys}} » sert déjà à écrire ou au système.",
  "keys.print": "Imprimer",
  "keys.toSettings": "Changer les raccourcis",
} as const;
