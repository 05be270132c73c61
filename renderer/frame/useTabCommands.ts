import { useCommand } from "../state/commands.ts";
import { useNavigation } from "../state/navigation.ts";

/** Tabs from the keyboard: the next, the one before, close it, and another one beside it. */
export function useTabCommands(): void {
  const { tabs, place, go, closeTab } = useNavigation();
  const shown = place.page === "story" ? place.storyId : undefined;
  const beside = place.page === "story" ? place.beside : undefined;
  const others = tabs.filter(({ storyId }) => storyId !== shown && storyId !== beside);
  const step = (by: number): void => {
    const at = tabs.findIndex(({ storyId }) => storyId === shown);
    const next = tabs.at((Math.max(at, by > 0 ? -1 : 0) + by) % tabs.length);
    if (next) go({ page: "story", storyId: next.storyId });
  };
  useCommand("tab.next", () => step(1), tabs.length > 0);
  useCommand("tab.previous", () => step(-1), tabs.length > 0);
  useCommand("tab.close", () => shown && closeTab(shown), shown !== undefined);
  useCommand(
    "tab.beside",
    () => {
      if (!shown) return;
      const at = tabs.findIndex(({ storyId }) => storyId === shown);
      // the next tab, or the one before when this is the last
      const other = beside === undefined ? (tabs[at + 1] ?? others.at(-1)) : undefined;
      go({ page: "story", storyId: shown, ...(other ? { beside: other.storyId } : {}) });
    },
    shown !== undefined && (beside !== undefined || others.length > 0),
  );
}
