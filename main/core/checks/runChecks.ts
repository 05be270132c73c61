import { Finding, findingKey } from "#shared/domain/finding.ts";
import type { Checked } from "./check.ts";
import { CHECKS } from "./index.ts";
import { pairedTexts } from "./pairedTexts.ts";

const ORDER = { block: 0, warn: 1, note: 2 } as const;

/** Everything the desk has to say about a story, gravest first. Also the gate before publishing. */
export function runChecks(given: Checked): Finding[] {
  const { content, source, head, passed } = given;
  const item = head.source?.wireItemId;
  const paired = given.paired ?? (source && item ? pairedTexts(content, { item, content: source }) : undefined);
  const checked: Checked = paired ? { ...given, paired } : given;
  return CHECKS.all
    .filter(({ languages }) => languages?.includes(content.language) ?? true)
    .flatMap((check) =>
      check.run(checked).map((remark) => {
        const said = { severity: check.severity, ...remark, check: check.id };
        return Finding.parse(check.isFirm ? { ...said, isFirm: true } : said);
      }),
    )
    .filter((finding) => !passed?.has(findingKey(finding)))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
