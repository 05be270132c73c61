export const blocksEn = {
  "factbox.title": "Title of the factbox",
} as const;
