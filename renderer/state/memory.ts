import { keepPreviousData } from "@tanstack/react-query";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type Language, languageOf } from "#shared/domain/language.ts";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";
import { useDraft, useFields } from "./openStory.tsx";
import { useCoreQuery } from "./queries.ts";

/** The paragraph of the source that is lit, and what the memory has for it. */
export type LitMatches = {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  readonly matches: readonly MemoryMatch[];
  /** Not answered yet: after a crash a large memory first reads itself anew. */
  readonly isWaiting: boolean;
};

/** So many have a key. */
export const KEYED_MATCHES = 3;

/** What the core takes of a paragraph. */
const MOST_SIGNS = 20_000;
const LEAST = 0.7;

/** Asks the memory for the lit paragraph; undefined while nothing is lit or the story is no translation. */
export function useLitMatches(): LitMatches | undefined {
  const { language: to } = useFields();
  const lit = useLitSourceText();
  const from = languageOf(lit?.language);
  const isAsked = lit !== undefined && from !== undefined && from !== to;
  const { data, isPending } = useCoreQuery(
    "memory.lookUp",
    { text: lit?.text ?? "", from: from ?? to, to, min: LEAST, ...lit?.around },
    { enabled: isAsked },
  );
  return isAsked ? { text: lit.text, from, to, matches: data?.matches ?? [], isWaiting: isPending } : undefined;
}

type LitSource = {
  readonly text: string;
  readonly language: Language;
  readonly around: { readonly before?: string; readonly after?: string };
};

/** The words of the source that the caret's block stands for, and the blocks around them. */
function useLitSourceText(): LitSource | undefined {
  const draft = useDraft();
  const { pairs } = draft;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [draft.subscribeCaret(listener), pairs.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [draft, pairs],
  );
  const taken = useSyncExternalStore(subscribe, pairs.taken);
  const ids = useSyncExternalStore(subscribe, () => {
    const [pair, source] = [pairs.pairOf(draft.caretBlock()), pairs.taken()];
    return pair && source ? pairs.versions().carry(pair.source, pair.item, source.item).join(" ") : "";
  });
  return useMemo(() => {
    const blocks = translatable(taken?.blocks ?? []);
    const lit = new Set(ids.split(" "));
    const places = blocks.flatMap(({ paragraphId }, at) => (lit.has(paragraphId) ? [at] : []));
    const [first, last] = [places[0], places.at(-1)];
    if (!taken || first === undefined || last === undefined) return undefined;
    const textAt = (at: number): string => (blocks[at]?.text.trim() ?? "").slice(0, MOST_SIGNS);
    const [before, after] = [textAt(first - 1), textAt(last + 1)];
    return {
      text: places.map(textAt).join(" ").slice(0, MOST_SIGNS),
      language: taken.language,
      around: { ...(before === "" ? {} : { before }), ...(after === "" ? {} : { after }) },
    };
  }, [taken, ids]);
}

/** Entries of the memory that hold what is typed, on either side. */
export function useConcordance(text: string, from: Language, to: Language) {
  return useCoreQuery(
    "memory.search",
    { text: text.slice(0, 200), from, to, limit: 30 },
    { enabled: text.trim().length > 1, placeholderData: keepPreviousData },
  );
}
