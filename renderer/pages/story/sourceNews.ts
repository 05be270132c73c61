import { useState } from "react";
import { diffBodies, type ParagraphDiff } from "#shared/document/diffBodies.ts";
import { WireItemId } from "#shared/domain/ids.ts";
import type { WireItem, WireVersion } from "#shared/domain/wire.ts";
import { useDraft, useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";

export type SourceNews = {
  /** The version the story stands on now. */
  readonly taken: WireItem | undefined;
  /** The newest version, when the story does not stand on it. */
  readonly newer: WireVersion | undefined;
  /** How the source differs from the one the text was begun from, when it does. */
  readonly diff: readonly ParagraphDiff[] | undefined;
  readonly isShown: boolean;
  show(isShown: boolean): void;
};

/** What came from the agency since the story was opened: a newer version, and what it changes. */
export function useSourceNews(openedWith: string): SourceNews {
  const draft = useDraft();
  const id = useStoryId();
  const { data: story } = useCoreQuery("stories.open", { id });
  const takenId = WireItemId.parse(story?.head.source?.wireItemId ?? openedWith);
  const { data: family } = useCoreQuery("wire.family", { id: takenId });
  const newest = family?.[0];
  const baseId = draft.story.head.source?.wireItemId ?? takenId;
  const { data: taken } = useCoreQuery("wire.open", { id: takenId });
  const { data: base } = useCoreQuery("wire.open", { id: baseId });
  const { data: latest } = useCoreQuery("wire.open", { id: newest?.id ?? takenId });
  const [isShown, show] = useState(false);
  const isSame = !base || !latest || base.row.id === latest.row.id;
  return {
    taken,
    newer: newest && newest.id !== takenId ? newest : undefined,
    diff: isSame ? undefined : diffBodies(base.content.body, latest.content.body),
    isShown,
    show,
  };
}

/** The places, among the blocks that the text was begun from, of those that changed or went. */
export const changedPlaces = (diff: readonly ParagraphDiff[]): number[] =>
  diff.filter(({ before }) => before !== undefined).flatMap(({ kind }, place) => (kind === "same" ? [] : [place]));
