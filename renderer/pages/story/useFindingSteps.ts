import { useRef, useState } from "react";
import { type Finding, findingKey } from "#shared/domain/finding.ts";
import { useCommand } from "../../state/commands.ts";
import type { FixOf } from "./useFix.ts";

export type FindingSteps = {
  /** The finding that the keys are at, by its key. */
  readonly at: string | undefined;
  choose(finding: Finding): void;
};

/** F8 and Shift+F8 go from finding to finding, wherever the caret is; Alt+Enter mends the one that is chosen. */
export function useFindingSteps(
  findings: readonly Finding[] | undefined,
  jump: (finding: Finding) => void,
  fixOf: FixOf,
): FindingSteps {
  const [at, setAt] = useState<string>();
  const place = useRef(0);
  const choose = (finding: Finding): void => {
    place.current = findings?.indexOf(finding) ?? 0;
    setAt(findingKey(finding));
    jump(finding);
  };
  const step = (by: 1 | -1) => (): void => {
    if (!findings || findings.length === 0) return;
    const known = findings.findIndex((one) => findingKey(one) === at);
    // one that was mended is gone: the next has moved into its place
    const from = known >= 0 ? known : place.current - (by === 1 ? 1 : 0);
    const next = findings.at((from + by + findings.length) % findings.length);
    if (next) choose(next);
  };
  const chosen = findings?.find((one) => findingKey(one) === at);
  useCommand("finding.next", step(1));
  useCommand("finding.previous", step(-1));
  useCommand("finding.fix", () => chosen && fixOf(chosen)?.run(), chosen !== undefined);
  return { at, choose };
}
