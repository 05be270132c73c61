import type { Credit } from "#shared/domain/credits.ts";
import { useCall } from "./core.tsx";
import { useTellTrouble } from "./trouble.ts";

/** Asks the directory who is meant by aliases and initials. Trouble is told, and the people stay as they were typed. */
export function useResolvedCredits(): (credits: readonly Credit[]) => Promise<readonly Credit[]> {
  const call = useCall();
  const tell = useTellTrouble();
  return async (credits) => {
    try {
      return await call("people.resolve", { credits: [...credits] });
    } catch (error) {
      tell(error);
      return credits;
    }
  };
}
