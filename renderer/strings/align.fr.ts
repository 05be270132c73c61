export const alignFr = {
  "align.open": "Apprendre une traduction publiée…",
  "align.hint": "Ou déposez ici deux fichiers : l’original et sa traduction.",
  "align.dropTitle": "Apprendre la paire",
  "align.dropText": "Un article publié et sa traduction : la mémoire les garde, le fil n’y gagne rien.",
  "align.title": "Apprendre une traduction publiée",
  "align.source": "Original",
  "align.target": "Traduction",
  "align.file": "Choisir un fichier…",
  "align.chosen": "Fichier : {{name}}",
  "align.start": "Mettre côte à côte",
  "align.pairs":
    "{{from}} – {{to}} : {{count}} paires. Celles où un chiffre diffère ou qui réunissent plusieurs paragraphes ne sont pas cochées.",
  "align.alone": "Sans vis-à-vis : {{source}} dans l’original, {{target}} dans la traduction.",
  "align.doubtful": "à vérifier",
  "align.keep": "Apprendre : {{text}}",
  "align.learn_zero": "Rien à apprendre",
  "align.learn_one": "Apprendre {{count}} paire",
  "align.learn_other": "Apprendre {{count}} paires",
  "align.learnt":
    "{{added}} nouvelles, {{known}} déjà connues. Leurs propositions perdent trois points, faute de relecture.",
  "align.back": "Changer les textes",
} as const;
