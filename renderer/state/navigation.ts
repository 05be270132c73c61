import { z } from "zod";
import { create } from "zustand";
import { fromHash, HOME, type Place, toHash } from "./place.ts";

/** A story that is open in a tab. */
export type StoryTab = { readonly storyId: string; readonly title: string };

export type Navigation = {
  readonly place: Place;
  /** The basket the person came from: where closing the last tab leads. */
  readonly lastDesk: Place;
  readonly tabs: readonly StoryTab[];
  go(place: Place): void;
  /** Called by the story page whenever its headline changes. */
  setTabTitle(storyId: string, title: string): void;
  /** Closes a tab and, when it was in front, shows its neighbour or the desk. */
  closeTab(storyId: string): void;
};

const TABS_KEY = "depeche.tabs";
const Stored = z.object({
  tabs: z.array(z.object({ storyId: z.string(), title: z.string() })),
  /** Where the person was when the window closed, as a fragment. */
  at: z.string(),
});

/** What was open when the desk was last left, also if it was killed. */
function stored(): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(TABS_KEY) ?? ""));
  } catch {
    return { tabs: [], at: "" }; // another version's format: tabs are only a convenience
  }
}

function withTab(tabs: readonly StoryTab[], place: Place): readonly StoryTab[] {
  if (place.page !== "story") return tabs;
  const shown = place.beside === undefined ? [place.storyId] : [place.storyId, place.beside];
  const missing = shown.filter((storyId) => tabs.every((tab) => tab.storyId !== storyId));
  return missing.length === 0 ? tabs : [...tabs, ...missing.map((storyId) => ({ storyId, title: "" }))];
}

/** Place and open tabs. The place also stands in the address, so that a reload stays and Back goes back. */
export const useNavigation = create<Navigation>((set, get) => ({
  place: HOME,
  lastDesk: HOME,
  tabs: [],
  go: (place) => {
    if (toHash(place) === toHash(get().place)) return;
    history.pushState(null, "", toHash(place));
    set(arrive(get(), place));
  },
  setTabTitle: (storyId, title) => {
    const { tabs } = get();
    if (tabs.find((tab) => tab.storyId === storyId)?.title === title) return;
    set({ tabs: tabs.map((tab) => (tab.storyId === storyId ? { storyId, title } : tab)) });
  },
  closeTab: (storyId) => {
    const { tabs, place, lastDesk, go } = get();
    const at = tabs.findIndex((tab) => tab.storyId === storyId);
    const rest = tabs.filter((tab) => tab.storyId !== storyId);
    set({ tabs: rest });
    if (place.page !== "story") return;
    if (place.beside === storyId) {
      go({ page: "story", storyId: place.storyId });
      return;
    }
    if (place.storyId !== storyId) return;
    if (place.beside !== undefined) {
      go({ page: "story", storyId: place.beside });
      return;
    }
    const next = rest[Math.min(at, rest.length - 1)];
    go(next ? { page: "story", storyId: next.storyId } : lastDesk);
  },
}));

const arrive = (now: Navigation, place: Place): Partial<Navigation> => ({
  place,
  tabs: withTab(now.tabs, place),
  ...(place.page === "story" ? {} : { lastDesk: place }),
});

/**
 * Reads the place from the address (a window opened without one goes on where the last one was) and follows Back and
 * Forward. Called once, after the token left the address.
 */
export function startNavigation(): void {
  const follow = (): void => {
    if (location.hash.startsWith("#token=")) return; // a desk started again: the page is about to load anew
    useNavigation.setState((now) => arrive(now, fromHash(location.hash)));
  };
  const { tabs, at } = stored();
  useNavigation.setState({ tabs });
  if (location.hash === "" && at !== "") history.replaceState(null, "", at);
  follow();
  addEventListener("popstate", follow);
  useNavigation.subscribe(({ tabs, place }) =>
    localStorage.setItem(TABS_KEY, JSON.stringify({ tabs, at: toHash(place) })),
  );
}
