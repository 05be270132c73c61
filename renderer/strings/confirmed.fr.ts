export const confirmedFr = {
  "confirmed.title": "Qui a confirmé",
  "confirmed.this": "Cet article",
  "confirmed.story": "Article",
  "confirmed.place": "Destination",
  "confirmed.act": "Acte",
  "confirmed.sent": "Envoyé",
  "confirmed.accepted": "Accepté",
  "confirmed.state": "État",
  "confirmed.address": "Adresse",
  "confirmed.page": "Page",
  "confirmed.not": "—",
  "confirmed.export": "Exporter en CSV",
} as const;
