import type { Check, Remark } from "./check.ts";

/** One person however typed: without accents, case, and the kind of blank or hyphen between the names. */
const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s\p{Pd}]+/u)
    .filter((part) => part !== "")
    .join(" ");

/** A translation names its translator and its editor, who are two people. */
export const credited: Check = {
  id: "credited",
  severity: "warn",
  run({ head, content }) {
    const namesOf = (role: string): string[] =>
      content.credits.filter((credit) => credit.role === role).map((credit) => credit.name);
    const at = { field: "credits" } as const;
    const remarks: Remark[] = [];
    const isTranslation = head.source !== undefined && head.source.language !== content.language;
    if (isTranslation && namesOf("translating").length === 0) {
      remarks.push({ message: "check.translatorMissing", values: {}, at });
    }
    if (isTranslation && namesOf("editing").length === 0) {
      remarks.push({ message: "check.editorMissing", values: {}, at });
    }
    const editors = new Set(namesOf("editing").map(folded));
    for (const name of namesOf("translating")) {
      if (editors.has(folded(name))) remarks.push({ message: "check.editorIsTranslator", values: { name }, at });
    }
    if (content.credits.length === 0) remarks.push({ message: "check.creditsMissing", values: {}, at });
    return remarks;
  },
};
