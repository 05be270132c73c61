export const writingFr = {
  "writing.title": "Écriture",
  "writing.typeAsTyped": "Typographie de la maison à la frappe",
  "writing.typeText":
    "Guillemets, apostrophes, espaces devant ; : ! ?, tirets et points de suspension suivent la maison au signe tapé. Annuler rend ce qui a été tapé.",
  "writing.typeOn": "Typographie à la frappe : activée",
  "writing.typeOff": "Typographie à la frappe : désactivée",
  "writing.english": "Anglais, quand la maison ne dit rien",
  "writing.english.en": "Britannique ou américain",
  "writing.english.en-GB": "Britannique",
  "writing.english.en-US": "Américain",
} as const;
