export const blocksEn = {
  "factbox.title": "Title of the factbox",
  "embed.title": "Title of the card",
  "embed.remove": "Remove the card",
  "embed.dialog": "Link card",
  "embed.insert": "Insert the card",
  "embed.bad": "Only http and https addresses can be a card.",
  "embed.address": "Address of the page",
  "note.label": "Note to colleagues, never published",
  "block.moved": "Block moved: {{at}} of {{count}}",
} as const;
