import { useEffect, useMemo, useRef, useState } from "react";
import { createFinder, type FindQuery, type Found } from "#shared/document/find.ts";
import { createPatternSearch, type PatternSearch } from "./patternSearch.ts";

export type FoundInTexts = {
  /** Finds text by text, in the texts' order; none while an expression still looks. */
  readonly found: readonly (readonly Found[])[];
  /** Whether the expression is none. */
  readonly isBad: boolean;
  /** Whether the expression took too long. */
  readonly isTooLong: boolean;
};

type Looked = {
  readonly query: FindQuery;
  readonly texts: readonly string[];
  readonly answer: readonly (readonly Found[])[] | "tooLong";
};

/** What a query finds in texts: words at once, an expression in a thread of its own. */
export function useFound(query: FindQuery, texts: readonly string[]): FoundInTexts {
  const finder = useMemo(() => createFinder(query), [query]);
  const search = useRef<PatternSearch>(undefined);
  const [looked, setLooked] = useState<Looked>();
  const isRunning = query.isPattern && finder !== undefined && query.words !== "";
  useEffect(() => {
    if (!isRunning) return;
    search.current ??= createPatternSearch();
    void search.current.find(query, texts).then((answer) => answer && setLooked({ query, texts, answer }));
  }, [isRunning, query, texts]);
  useEffect(() => () => search.current?.stop(), []);
  const plain = useMemo(
    () => (query.isPattern ? [] : texts.map((text) => finder?.(text) ?? [])),
    [query.isPattern, finder, texts],
  );
  const isTrue = isRunning && looked?.query === query && looked.texts === texts;
  const answer = isTrue ? looked.answer : undefined;
  return {
    found: answer === "tooLong" || answer === undefined ? plain : answer,
    isBad: finder === undefined,
    isTooLong: answer === "tooLong",
  };
}
