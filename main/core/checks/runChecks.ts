import { Finding } from "#shared/domain/finding.ts";
import type { Checked } from "./check.ts";
import { CHECKS } from "./index.ts";

const ORDER = { block: 0, warn: 1, note: 2 } as const;

/** Everything the desk has to say about a story, gravest first. Also the gate before publishing. */
export function runChecks(checked: Checked): Finding[] {
  return CHECKS.all
    .flatMap((check) =>
      check.run(checked).map((remark) => Finding.parse({ severity: check.severity, ...remark, check: check.id })),
    )
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
