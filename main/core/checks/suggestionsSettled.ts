import { suggestionsIn } from "#shared/suggestions/suggestionsIn.ts";
import type { Check } from "./check.ts";

/** Nobody may publish, as if by oversight, what somebody only suggested. */
export const suggestionsSettled: Check = {
  id: "suggestions-settled",
  severity: "block",
  isFirm: true,
  run({ content }) {
    const open = suggestionsIn(content.body);
    const [first] = open;
    if (!first) return [];
    const { paragraphId } = first;
    const at = { field: "body" as const, ...(paragraphId === "" ? {} : { paragraphId }) };
    return [{ message: "check.suggestionsOpen", values: { count: open.length }, at }];
  },
};
