export const previewEn = {
  "preview.print": "Print or PDF…",
  "preview.copyHtml": "Copy with headings and links",
  "preview.copyText": "Copy the text alone",
  "preview.copiedHtml": "Story copied, with headings, lists and links.",
  "preview.copiedText": "Text copied.",
  "preview.notCopied": "The clipboard cannot be reached: nothing was copied.",
} as const;
