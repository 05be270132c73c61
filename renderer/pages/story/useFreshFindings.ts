import { $getNodeByKey, type LexicalEditor } from "lexical";
import { useEffect, useReducer, useRef } from "react";
import { $paragraphId } from "#shared/document/nodes/paragraphId.ts";
import type { Finding } from "#shared/domain/finding.ts";
import { useDraft } from "../../state/openStory.tsx";

const HEADLINE = "headline";

/** Where a finding is about: a block by its id, or the headline; undefined for what no key changes. */
const placeOf = ({ at }: Finding): string | undefined =>
  at?.paragraphId ?? (at?.field === "headline" ? HEADLINE : undefined);

/**
 * Findings without those whose words have changed since they were looked at: they come again, or do not, once a save that
 * has the change was checked. Draws once when a place is first touched, not with every key in it.
 * @param checkedAt when the findings came: changes with every answer
 */
export function useFreshFindings(
  editor: LexicalEditor | undefined,
  findings: readonly Finding[] | undefined,
  checkedAt: number,
): readonly Finding[] | undefined {
  const draft = useDraft();
  /** Places that changed, and after how many snapshots. */
  const touched = useRef(new Map<string, number>());
  const snapshots = useRef(0);
  const shown = useRef(new Set<string>());
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const touch = (place: string): void => {
      touched.current.set(place, snapshots.current);
      if (shown.current.delete(place)) drawAgain();
    };
    let { headline } = draft.fields();
    const stops = [
      draft.subscribeSave(() => {
        if (draft.saveState().kind === "saving") snapshots.current += 1; // the text was read just before
      }),
      draft.subscribe(() => {
        if (draft.fields().headline !== headline) touch(HEADLINE);
        headline = draft.fields().headline;
      }),
      editor?.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        if (shown.current.size === 0 || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        editorState.read(() => {
          for (const [key] of dirtyElements) {
            const block = $getNodeByKey(key);
            if (block && $paragraphId(block) !== "") touch($paragraphId(block));
          }
        });
      }),
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [draft, editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is the reason to look again
  useEffect(() => {
    const settled = [...touched.current].filter(([, after]) => after < snapshots.current);
    for (const [place] of settled) touched.current.delete(place);
    if (settled.length > 0) drawAgain();
  }, [checkedAt]);
  const fresh = findings?.filter((finding) => {
    const place = placeOf(finding);
    return place === undefined || !touched.current.has(place);
  });
  useEffect(() => {
    shown.current = new Set(fresh?.flatMap((finding) => placeOf(finding) ?? []));
  });
  return fresh;
}
