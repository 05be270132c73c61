import { foldedName } from "#shared/domain/deskPerson.ts";
import { type Check, isTranslation, type Remark } from "./check.ts";

/** A translation names its translator and its editor, who are two people. */
export const credited: Check = {
  id: "credited",
  severity: "warn",
  run(checked) {
    const { content } = checked;
    const namesOf = (role: string): string[] =>
      content.credits.filter((credit) => credit.role === role).map((credit) => credit.name);
    const at = { field: "credits" } as const;
    const remarks: Remark[] = [];
    if (isTranslation(checked) && namesOf("translating").length === 0) {
      const fix = { kind: "creditMe", role: "translating" } as const;
      remarks.push({ message: "check.translatorMissing", values: {}, at, fix });
    }
    if (isTranslation(checked) && namesOf("editing").length === 0) {
      const fix = { kind: "creditMe", role: "editing" } as const;
      remarks.push({ message: "check.editorMissing", values: {}, at, fix });
    }
    const editors = new Set(namesOf("editing").map(foldedName));
    for (const name of namesOf("translating")) {
      if (editors.has(foldedName(name))) remarks.push({ message: "check.editorIsTranslator", values: { name }, at });
    }
    if (content.credits.length === 0) remarks.push({ message: "check.creditsMissing", values: {}, at });
    return remarks;
  },
};
