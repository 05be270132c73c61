import { useEffect, useMemo, useRef } from "react";
import { newId } from "#shared/domain/ids.ts";
import type { SuggestingMode } from "../../editor/suggesting/author.ts";
import { useCommand } from "../../state/commands.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { isSuggesting, toggleSuggesting } from "../../state/reviewing.ts";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { sayDone, sayTrouble } from "../../ui/toasts.tsx";

/** How the story's text is edited: in earnest, or as suggestions of this person. A command switches between them. */
export function useSuggesting(): SuggestingMode {
  const id = useStoryId();
  const { name, initials } = useSettings();
  const t = useT();
  const latest = useRef({ id, by: name || initials, t });
  useEffect(() => {
    latest.current = { id, by: name || initials, t };
  });
  useCommand("suggest.toggle", () => sayDone(t(toggleSuggesting(id) ? "suggest.turnedOn" : "suggest.turnedOff")));
  return useMemo(
    () => ({
      author: () =>
        isSuggesting(latest.current.id) ? { by: latest.current.by, at: new Date().toISOString(), newId } : undefined,
      onRefused: () => sayTrouble(latest.current.t("suggest.cannot")),
    }),
    [],
  );
}
