import type { unpublishFr } from "./unpublish.fr.ts";

export const unpublishEn: Record<keyof typeof unpublishFr, string> = {
  "outbox.act.unpublish": "Back to draft",
  "error.publish.noDraft": "No destination that has this story can put it back to a draft.",
  "unpublish.open": "Back to draft…",
  "unpublish.title": "Put the story back to a draft",
  "unpublish.text":
    "The public page goes without a word to readers, and comes back at the same address once the story is published again. To say why a story goes, withdraw it.",
  "unpublish.where": "Destinations",
  "unpublish.cannot": "knows no drafts",
  "unpublish.why": "Reason (optional, for the newsroom only)",
  "unpublish.send": "Back to draft",
  "probe.unpublish": "A story can go back to a draft there.",
  "probe.noUnpublish": "A story cannot go back to a draft there.",
  "rest.unpublish": "Back to draft (optional: without a path the service does not do it)",
  "rest.draftAt": "Sign of a draft (field=value)",
};
