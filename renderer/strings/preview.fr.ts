export const previewFr = {
  "preview.print": "Imprimer ou PDF…",
  "preview.copyHtml": "Copier avec la mise en forme",
  "preview.copyText": "Copier le texte seul",
  "preview.copiedHtml": "Article copié, avec titres, listes et liens.",
  "preview.copiedText": "Texte copié.",
  "preview.notCopied": "Le presse-papiers n’est pas accessible : rien n’a été copié.",
} as const;
