export const tabsFr = {
  "tabs.beside": "Second article",
  "tabs.writtenBeside": "Page du second article",
} as const;
