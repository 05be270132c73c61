import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { diffBodies, type ParagraphDiff } from "#shared/document/diffBodies.ts";
import type { SourceChange } from "#shared/pairs/sourceChanges.ts";
import { type Sources, usePairsOn, useSourceChanges, useSources } from "../../state/sourceVersions.ts";

export type SourceNews = Pick<Sources, "taken" | "latest" | "newer"> & {
  /** Paragraphs that are written already and whose source says something else now. */
  readonly changes: readonly SourceChange[];
  /** How the newest version differs from the oldest that the text stands on, when it does. */
  readonly diff: readonly ParagraphDiff[] | undefined;
  readonly isShown: boolean;
  show(isShown: boolean): void;
};

const NewsContext = createContext<SourceNews | undefined>(undefined);

/** What came from the agency since the text was written; undefined for a story without a source. */
export const useNews = (): SourceNews | undefined => useContext(NewsContext);

/** Looks after the source of the story below it. Draws only those below that ask for the news. */
export function SourceNewsProvider({ openedWith, children }: { openedWith: string; children: ReactNode }) {
  return <NewsContext value={useSourceNews(openedWith)}>{children}</NewsContext>;
}

function useSourceNews(openedWith: string): SourceNews {
  const sources = useSources(openedWith);
  usePairsOn(sources);
  const { taken, latest, newer, all } = sources;
  const changes = useSourceChanges(latest);
  const [isShown, show] = useState(false);
  const oldest = all
    .filter(({ row }) => row.id === taken?.row.id || changes.some(({ pair }) => pair.item === row.id))
    .sort((one, other) => one.row.version - other.row.version)[0];
  const diff = useMemo(
    () =>
      !oldest || !latest || oldest.row.id === latest.row.id
        ? undefined
        : diffBodies(oldest.content.body, latest.content.body),
    [oldest, latest],
  );
  return useMemo(
    () => ({ taken, latest, newer, changes, diff, isShown, show }),
    [taken, latest, newer, changes, diff, isShown],
  );
}
