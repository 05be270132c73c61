import { createContext, type FormEvent, useContext, useMemo } from "react";
import type { HouseProfile } from "#shared/profiles/houseProfile.ts";
import { createFieldTyping } from "./typedInField.ts";

/** The house whose typography is set as somebody types; undefined where the person or the text wants none. */
export const HouseTyping = createContext<() => HouseProfile | undefined>(() => undefined);

/** What a plain field of the story does with its input events. */
export function useFieldTyping(): (event: FormEvent<HTMLTextAreaElement | HTMLInputElement>) => void {
  const house = useContext(HouseTyping);
  return useMemo(() => {
    const type = createFieldTyping(house);
    return (event) => type(event.currentTarget, event.nativeEvent);
  }, [house]);
}
