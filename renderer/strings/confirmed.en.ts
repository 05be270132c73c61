import type { confirmedFr } from "./confirmed.fr.ts";

export const confirmedEn: Record<keyof typeof confirmedFr, string> = {
  "confirmed.title": "Who confirmed",
  "confirmed.this": "This story",
  "confirmed.story": "Story",
  "confirmed.place": "Destination",
  "confirmed.act": "Act",
  "confirmed.sent": "Sent",
  "confirmed.accepted": "Accepted",
  "confirmed.state": "State",
  "confirmed.address": "Address",
  "confirmed.page": "Page",
  "confirmed.not": "—",
  "confirmed.export": "Export as CSV",
};
