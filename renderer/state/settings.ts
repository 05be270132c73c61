import { useCallback } from "react";
import type { Settings } from "#shared/contract/settings.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { useCoreCommand, useCoreQuery } from "./queries.ts";

/** The person's settings. Only below the frame, which waits for them. @throws Error above it */
export function useSettings(): Settings {
  const { data } = useCoreQuery("settings.read", {});
  if (!data) throw new Error("useSettings stands above the frame that loads them");
  return data;
}

/** Remembered sizes of a group of panes, and the way to remember new ones. */
export function usePanes(group: string): { sizes: readonly number[] | undefined; save(sizes: number[]): void } {
  const { panes } = useSettings();
  const { mutate } = useCoreCommand("settings.save");
  const save = useCallback(
    (sizes: number[]) => mutate({ panes: { ...panes, [group]: sizes } }),
    [mutate, panes, group],
  );
  return { sizes: panes[group], save };
}

/** The language T translates into: the person's first one that is not the item's own. */
export function targetLanguage(languages: readonly Language[], from: Language): Language {
  const own = languages.find((language) => language !== from);
  return own ?? LANGUAGES.find((language) => language !== from) ?? from;
}
