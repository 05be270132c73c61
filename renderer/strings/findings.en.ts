import type { findingsFr } from "./findings.fr.ts";

export const findingsEn: Record<keyof typeof findingsFr, string> = {
  "check.quoteOpen": "The quotation mark {{mark}} is alone: “{{words}}…”.",
  "check.wordTwice": "“{{word}}” is written twice.",
  "check.typography": "House typography: “{{from}}”.",
  "check.sentenceLong": "A sentence of {{words}} words, {{limit}} at most if possible.",
  "check.longScale": "“{{word}}” is a thousand times more in French than in English: milliard?",
  "check.paragraphEmpty": "This paragraph is empty: “{{words}}…”.",
  "check.paragraphCopied": "This paragraph is not translated: “{{words}}…”.",
  "check.paragraphsLeft": "Left to translate in the source: {{count}} ¶, from “{{words}}…” on.",
  "check.nameMisspelt": "“{{written}}”: the source has {{name}}.",
  "check.linkBroken": "The link “{{words}}” leads nowhere: {{url}}.",
  "finding.pass": "Right here",
  "finding.override": "Override…",
  "finding.overrideTitle": "Override a blocking check",
  "finding.passed": "Let pass",
  "finding.passedBy": "{{name}}, {{time}}",
  "finding.recall": "Check again",
  "finding.none": "No findings.",
  "outbox.overridden": "Overridden by {{name}}: {{reason}}",
};
