import type { Check } from "./check.ts";

const MESSAGES = {
  correction: "check.sourceCorrected",
  withdrawal: "check.sourceWithdrawn",
  embargo: "check.sourceEmbargo",
} as const;

/** Nothing leaves the desk while nobody has answered that the agency took its source back or moved its embargo. */
export const sourceAlerts: Check = {
  id: "source-alerts",
  severity: "block",
  isFirm: true,
  run: ({ alerts = [] }) =>
    alerts.map(({ kind, wireHeadline }) => ({
      message: MESSAGES[kind],
      values: { headline: wireHeadline },
      ...(kind === "correction" ? { severity: "warn" as const } : {}),
    })),
};
