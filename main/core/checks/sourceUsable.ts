import type { Check } from "./check.ts";

const MESSAGES = { canceled: "check.sourceCanceled", withheld: "check.sourceWithheld" } as const;

/** The version that the story stands on was taken back or held back by its agency. */
export const sourceUsable: Check = {
  id: "source-usable",
  severity: "warn",
  run({ source, alerts = [] }) {
    // an alert that waits says it already, and louder
    if (!source || source.pubStatus === "usable" || alerts.some(({ kind }) => kind === "withdrawal")) return [];
    return [{ message: MESSAGES[source.pubStatus], values: { headline: source.headline } }];
  },
};
