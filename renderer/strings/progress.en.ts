import type { progressFr } from "./progress.fr.ts";

export const progressEn: Record<keyof typeof progressFr, string> = {
  "progress.title": "Progress",
  "progress.done": "{{done}} of {{words}} words translated ({{percent}}%)",
  "progress.story": "Translation",
  "progress.bar": "Translated part",
  "progress.words": "Words translated",
  "progress.of": "{{done}} / {{words}} words",
  "progress.begun_one": "{{count}} word in paragraphs that are begun",
  "progress.begun_other": "{{count}} words in paragraphs that are begun",
  "progress.waiting": "Oldest urgent item that nobody took, waiting {{time}}:",
  "progress.minutes_one": "{{count}} min",
  "progress.minutes_other": "{{count}} min",
  "progress.hours_one": "{{count}} h",
  "progress.hours_other": "{{count}} h",
};
