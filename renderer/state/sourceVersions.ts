import { useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { WireItemId } from "#shared/domain/ids.ts";
import type { Pair } from "#shared/domain/pair.ts";
import type { WireItem, WireVersion } from "#shared/domain/wire.ts";
import { type SourceChange, sourceChanges } from "#shared/pairs/sourceChanges.ts";
import type { SourceVersion } from "#shared/pairs/sourceVersions.ts";
import { useCall } from "./core.tsx";
import { useDraft, useStoryId } from "./openStory.tsx";
import { coreQuery, useCoreQuery } from "./queries.ts";

export type Sources = {
  /** The version the story stands on now. */
  readonly taken: WireItem | undefined;
  /** The newest version there is. */
  readonly latest: WireItem | undefined;
  /** Its line in the family, when the story does not stand on it. */
  readonly newer: WireVersion | undefined;
  /** Every version that the screen has read. */
  readonly all: readonly WireItem[];
};

const versionOf = ({ row, content }: WireItem): SourceVersion => ({
  item: row.id,
  version: row.version,
  language: content.language,
  blocks: paragraphsOf(content.body),
});

const allData = (results: readonly { readonly data: WireItem | undefined }[]): WireItem[] =>
  results.flatMap(({ data }) => data ?? []);

/** The versions of the open story's source: the one it stands on, the newest, and those that single paragraphs stand on. */
export function useSources(openedWith: string): Sources {
  const call = useCall();
  const draft = useDraft();
  const id = useStoryId();
  const { data: standsOn } = useQuery({
    ...coreQuery(call, "stories.head", { id }),
    select: (head) => head.source?.wireItemId, // a save changes the head, and must not draw the source again
  });
  const takenId = WireItemId.parse(standsOn ?? openedWith);
  const { data: family } = useCoreQuery("wire.family", { id: takenId });
  const [newest] = family ?? [];
  const stoodOn = (draft.story.content.pairs ?? []).map(({ item }) => item);
  const wanted = [...new Set([takenId, WireItemId.parse(openedWith), ...(newest ? [newest.id] : []), ...stoodOn])];
  const all = useQueries({
    queries: wanted.map((item) => coreQuery(call, "wire.open", { id: item })),
    combine: allData,
  });
  const taken = all.find(({ row }) => row.id === takenId);
  const latest = newest ? all.find(({ row }) => row.id === newest.id) : taken;
  return { taken, latest, newer: newest && newest.id !== takenId ? newest : undefined, all };
}

/** Tells the pairs of the open story which versions of its source there are. */
export function usePairsOn({ taken, all }: Sources): void {
  const { pairs } = useDraft();
  useEffect(() => {
    if (taken) {
      const others = all.filter(({ row }) => row.id !== taken.row.id);
      pairs.sourceIs(versionOf(taken), others.map(versionOf));
    }
  }, [pairs, taken, all]);
}

/** The pairs of the open story; draws again when one changes, never on a key. */
export function usePairs(): readonly Pair[] {
  const { pairs } = useDraft();
  return useSyncExternalStore(pairs.subscribe, pairs.pairs);
}

/** What the newest version of the source changed under paragraphs that are written already. */
export function useSourceChanges(latest: WireItem | undefined): readonly SourceChange[] {
  const pairs = usePairs();
  const book = useDraft().pairs;
  return useMemo(() => (latest ? sourceChanges(pairs, book.versions(), versionOf(latest)) : []), [pairs, book, latest]);
}
