export const tabsEn = {
  "tabs.beside": "Second story",
  "tabs.writtenBeside": "The second story’s page",
} as const;
