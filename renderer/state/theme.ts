import { useEffect, useSyncExternalStore } from "react";
import type { Settings } from "#shared/contract/settings.ts";

const DARK = "(prefers-color-scheme: dark)";

const systemIsDark = (): boolean => typeof matchMedia === "function" && matchMedia(DARK).matches;

function follow(changed: () => void): () => void {
  if (typeof matchMedia !== "function") return () => {};
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Puts the theme on the page. @returns whether it is dark */
export function useTheme(theme: Settings["theme"]): boolean {
  const system = useSyncExternalStore(follow, systemIsDark);
  const dark = theme === "system" ? system : theme === "dark";
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  return dark;
}
