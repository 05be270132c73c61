import type { Input } from "#shared/contract/index.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { sayDone } from "../../ui/toasts.tsx";

/** Saves some of the settings and says that it did, or why it could not. */
export function useSaveSettings(): (change: Input<"settings.save">) => void {
  const t = useT();
  const tell = useTellTrouble();
  const { mutate } = useCoreCommand("settings.save");
  return (change) => mutate(change, { onSuccess: () => sayDone(t("settings.saved")), onError: tell });
}
