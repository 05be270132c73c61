import type { LexicalEditor } from "lexical";
import type { Finding, Fix } from "#shared/domain/finding.ts";
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

  async function mend(fix: Fix): Promise<void> {
    switch (fix.kind) {
      case "creditMe":
        draft.change({ credits: [...draft.fields().credits, { role: fix.role, name }] });
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
  if (fix.kind === "creditMe") return t(fix.role === "editing" ? "fix.creditMe.editing" : "fix.creditMe.translating");
  return fix.kind === "addValue" ? t("fix.addValue", { ric: fix.ric }) : t("fix.replaceText", { to: fix.to });
};

/** Nobody edits the own translation: the mend that would do it is not offered. */
const isOwnWork = (fix: Fix, credits: readonly { role: string; name: string }[], name: string): boolean =>
  fix.kind === "creditMe" &&
  fix.role === "editing" &&
  credits.some((credit) => credit.role === "translating" && credit.name === name);
