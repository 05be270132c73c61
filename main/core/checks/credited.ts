import { type CreditRole, jobOf } from "#shared/domain/credits.ts";
import { foldedName } from "#shared/domain/deskPerson.ts";
import type { Fix } from "#shared/domain/finding.ts";
import { deskRulesOf, ordered } from "#shared/profiles/deskRules.ts";
import { type Check, type Checked, isTranslation, type Remark } from "./check.ts";

const AT = { field: "credits" } as const;

/** Who did what is whole and in the house's order: a translation names its translator and its editor, two people. */
export const credited: Check = {
  id: "credited",
  severity: "warn",
  run(checked) {
    const { credits, language, profile } = checked.content;
    const rules = deskRulesOf(language, profile);
    const remarks = [...missing(checked, rules.isSignedOff), ...unfit(checked)];
    if (ordered(credits, rules).some((credit, at) => credit !== credits[at])) {
      remarks.push({
        severity: "note",
        message: "check.creditsOrder",
        values: {},
        at: AT,
        fix: { kind: "orderCredits" },
      });
    }
    return remarks;
  },
};

function missing(checked: Checked, isSignedOff: boolean): Remark[] {
  const { credits, machineTranslated = false } = checked.content;
  if (credits.length === 0 && !isTranslation(checked)) {
    return [{ message: "check.creditsMissing", values: {}, at: AT, fix: creditMe("writing") }];
  }
  const has = (role: CreditRole): boolean => credits.some((credit) => jobOf(credit) === role);
  const remarks: Remark[] = [];
  if (isTranslation(checked) && !machineTranslated && !has("translating")) {
    remarks.push({ message: "check.translatorMissing", values: {}, at: AT, fix: creditMe("translating") });
  }
  const signsOff = creditMe("editing");
  if (has("editing")) return remarks;
  if (isTranslation(checked) || machineTranslated) {
    remarks.push({ message: "check.editorMissing", values: {}, at: AT, fix: signsOff });
  } else if (isSignedOff) {
    remarks.push({ severity: "note", message: "check.notSignedOff", values: {}, at: AT, fix: signsOff });
  }
  return remarks;
}

/** People in two jobs that exclude each other. */
function unfit({ content: { credits, machineTranslated = false } }: Checked): Remark[] {
  const people = credits.filter(({ role }) => role !== "desk" && role !== "initials");
  const editors = new Set(people.filter(({ role }) => role === "editing").map(({ name }) => foldedName(name)));
  const remarks: Remark[] = [];
  for (const { role, name } of people) {
    if (role !== "translating") continue;
    const drop = (from: CreditRole): Fix => ({ kind: "dropCredit", role: from, name });
    if (machineTranslated) {
      remarks.push({ message: "check.machineIsNobody", values: { name }, at: AT, fix: drop("translating") });
    } else if (editors.has(foldedName(name))) {
      remarks.push({ message: "check.editorIsTranslator", values: { name }, at: AT, fix: drop("editing") });
    }
  }
  return remarks;
}

const creditMe = (role: CreditRole): Fix => ({ kind: "creditMe", role });
