import { useCallback, useEffect, useRef } from "react";
import type { HouseProfile } from "#shared/profiles/houseProfile.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { useCommand } from "../../state/commands.ts";
import { useDraft } from "../../state/openStory.tsx";
import { useCoreCommand } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { sayDone } from "../../ui/toasts.tsx";

/** The story's house while it is to be set as one types, asked at each sign; a command switches it for this person. */
export function useHouseTyping(): () => HouseProfile | undefined {
  const draft = useDraft();
  const t = useT();
  const tell = useTellTrouble();
  const { setsTypeAsTyped } = useSettings();
  const { mutate } = useCoreCommand("settings.save");
  const isOn = useRef(setsTypeAsTyped);
  useEffect(() => {
    isOn.current = setsTypeAsTyped;
  }, [setsTypeAsTyped]);
  useCommand("edit.typeAsTyped", () =>
    mutate(
      { setsTypeAsTyped: !isOn.current },
      {
        onSuccess: (saved) => sayDone(t(saved.setsTypeAsTyped ? "writing.typeOn" : "writing.typeOff")),
        onError: tell,
      },
    ),
  );
  return useCallback(() => {
    if (!isOn.current) return undefined;
    const { profile, language } = draft.fields();
    const house = HOUSE_PROFILES.find(profile);
    return house?.language === language ? house : undefined;
  }, [draft]);
}
