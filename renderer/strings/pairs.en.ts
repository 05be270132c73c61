import type { pairsFr } from "./pairs.fr.ts";

export const pairsEn: Record<keyof typeof pairsFr, string> = {
  "source.noFigures": "This change is more than figures: it has to be written.",
  "changes.title": "The source has changed",
  "changes.place": "Paragraph {{at}} · v{{from}} → v{{to}}",
  "changes.removed": "taken out of the source",
  "changes.figures": "Write {{figures}}",
  "changes.settle": "Followed",
  "changes.ignore": "Ignore…",
  "changes.postpone": "Later",
  "changes.postponed_one": "{{count}} change put off",
  "changes.postponed_other": "{{count}} changes put off",
  "changes.resume": "Take them up",
  "changes.ignoreTitle": "Leave the paragraph as it is",
  "changes.reason": "Reason, kept with your name",
  "pair.state.empty": "empty",
  "pair.state.draft": "draft",
  "pair.state.done": "done",
  "pair.state.changed": "the source has changed",
  "pair.foot": "Source {{places}} · {{state}}",
  "pair.footFree": "No source · {{state}}",
  "pair.progress": "{{done}} of {{count}} done",
};
