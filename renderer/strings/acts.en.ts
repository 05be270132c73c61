export const actsEn = {
  "act.changed": "What has taken the place of something since publication:",
  "act.choice": "What this is",
  "act.publish": "Update",
  "act.correct": "Correction",
  "act.note.publish": "Note to readers (optional)",
  "act.note.correct": "What is corrected, and where",
  "act.send.correct": "Publish the correction",
} as const;
