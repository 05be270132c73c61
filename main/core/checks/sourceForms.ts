import { formsDisagree } from "#shared/domain/storyForm.ts";
import type { Check } from "./check.ts";

/** A source whose headline, slug and signal name different things: nobody knows yet what the agency meant. */
export const sourceForms: Check = {
  id: "source-forms",
  severity: "warn",
  run({ source }) {
    if (!source || !formsDisagree(source.headline, source.slug, source.signal)) return [];
    return [{ message: "check.sourceFormsDisagree", values: { headline: source.headline, slug: source.slug } }];
  },
};
