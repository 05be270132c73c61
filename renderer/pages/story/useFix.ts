import type { LexicalEditor } from "lexical";
import type { Credit } from "#shared/domain/credits.ts";
import { foldedName } from "#shared/domain/deskPerson.ts";
import type { Finding, Fix } from "#shared/domain/finding.ts";
import { deskRulesOf, ordered, withCredit } from "#shared/profiles/deskRules.ts";
import type { DeskRules } from "#shared/profiles/houseProfile.ts";
import { replaceSpans } from "../../editor/spans.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { sayTrouble } from "../../ui/toasts.tsx";

/** What one key mends. @returns undefined for a finding that only a person can put right */
export type FixOf = (finding: Finding) => { readonly label: string; run(): void } | undefined;

/** Makes the mends that findings propose. A story saved with the mend is checked again by itself. */
export function useFix(editor: LexicalEditor | undefined): FixOf {
  const t = useT();
  const call = useCall();
  const draft = useDraft();
  const tell = useTellTrouble();
  const { name } = useSettings();
  return ({ fix }) => {
    if (!fix || isOwnWork(fix, draft.fields().credits, name)) return undefined;
    return { label: labelOf(fix, t), run: () => void mend(fix).catch(tell) };
  };

  function rules(): DeskRules {
    const { language, profile } = draft.fields();
    return deskRulesOf(language, profile);
  }

  async function mend(fix: Fix): Promise<void> {
    switch (fix.kind) {
      case "creditMe": {
        const [me = { role: fix.role, name }] = await call("people.resolve", { credits: [{ role: fix.role, name }] });
        draft.change({ credits: withCredit(draft.fields().credits, me, rules()) });
        break;
      }
      case "dropCredit": {
        const isMeant = (one: Credit): boolean =>
          one.role === fix.role && foldedName(one.name) === foldedName(fix.name);
        draft.change({ credits: draft.fields().credits.filter((one) => !isMeant(one)) });
        break;
      }
      case "orderCredits":
        draft.change({ credits: ordered(draft.fields().credits, rules()) });
        break;
      case "addValue": {
        const value = await call("instruments.value", { ric: fix.ric });
        const { values } = draft.fields();
        if (!values.some(({ ric }) => ric === fix.ric)) draft.change({ values: [...values, value] });
        break;
      }
      case "replaceText":
        if (!editor || replaceSpans(editor, [fix]) === 0) sayTrouble(t("fix.gone"));
    }
  }
}

const labelOf = (fix: Fix, t: ReturnType<typeof useT>): string => {
  switch (fix.kind) {
    case "creditMe":
      if (fix.role === "translating" || fix.role === "editing") return t(`fix.creditMe.${fix.role}`);
      return t("fix.creditMe", { role: t(`role.${fix.role}`) });
    case "dropCredit":
      return t("fix.dropCredit", { name: fix.name, role: t(`role.${fix.role}`) });
    case "orderCredits":
      return t("fix.orderCredits");
    case "addValue":
      return t("fix.addValue", { ric: fix.ric });
    case "replaceText":
      return t("fix.replaceText", { to: fix.to });
  }
};

/** Nobody edits the own translation: the mend that would do it is not offered. */
const isOwnWork = (fix: Fix, credits: readonly Credit[], name: string): boolean =>
  fix.kind === "creditMe" &&
  fix.role === "editing" &&
  credits.some((credit) => credit.role === "translating" && foldedName(credit.name) === foldedName(name));
