import type { LexicalEditor } from "lexical";
import { useEffect, useRef } from "react";
import { type Finding, findingKey } from "#shared/domain/finding.ts";
import { useCommand } from "../../state/commands.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useFix } from "./useFix.ts";

export type FindingKeysProps = {
  readonly editor: LexicalEditor | undefined;
  /** The finding that the keys are at, by its key. */
  readonly at: string | undefined;
  onChoose(finding: Finding): void;
};

/**
 * F8 and Shift+F8 go from finding to finding, wherever the caret is; Alt+Enter mends the one that is chosen. Draws
 * nothing: findings come with every save, and must not draw the inspector around them again.
 */
export function FindingKeys({ editor, at, onChoose }: FindingKeysProps) {
  const { data: findings } = useCoreQuery("stories.check", { id: useStoryId() });
  const fixOf = useFix(editor);
  const place = useRef(0);
  const known = findings?.findIndex((one) => findingKey(one) === at) ?? -1;
  useEffect(() => {
    if (known >= 0) place.current = known;
  }, [known]);
  const step = (by: 1 | -1) => (): void => {
    if (!findings || findings.length === 0) return;
    // one that was mended is gone: the next has moved into its place
    const from = known >= 0 ? known : place.current - (by === 1 ? 1 : 0);
    const next = findings.at((from + by + findings.length) % findings.length);
    if (next) onChoose(next);
  };
  const chosen = findings?.[known];
  useCommand("finding.next", step(1));
  useCommand("finding.previous", step(-1));
  useCommand("finding.fix", () => chosen && fixOf(chosen)?.run(), chosen !== undefined);
  return null;
}
