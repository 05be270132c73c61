export const alignEn = {
  "align.open": "Learn a published translation…",
  "align.hint": "Or drop two files here: the original and its translation.",
  "align.dropTitle": "Learn the pair",
  "align.dropText": "A published story and its translation: the memory keeps them, nothing goes to the wire.",
  "align.title": "Learn a published translation",
  "align.source": "Original",
  "align.target": "Translation",
  "align.file": "Choose a file…",
  "align.chosen": "File: {{name}}",
  "align.start": "Lay side by side",
  "align.pairs":
    "{{from}} – {{to}}: {{count}} pairs. Those with a figure that differs or with several paragraphs are not ticked.",
  "align.alone": "With nothing beside them: {{source}} in the original, {{target}} in the translation.",
  "align.doubtful": "to be checked",
  "align.keep": "Learn: {{text}}",
  "align.learn_zero": "Nothing to learn",
  "align.learn_one": "Learn {{count}} pair",
  "align.learn_other": "Learn {{count}} pairs",
  "align.learnt":
    "{{added}} new, {{known}} known before. Their proposals lose three points, as nobody has reviewed them.",
  "align.back": "Change the texts",
} as const;
