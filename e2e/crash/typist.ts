import type { Page } from "@playwright/test";

export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A fresh page: two addresses that differ only behind the "#" would be one page to the browser. */
export async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(url);
  await page.getByRole("status").filter({ hasText: "En ligne" }).waitFor();
}

export type Key = { readonly letter: string; readonly at: number };

/** Types about twenty keys a second until told to stop, and remembers when each was pressed. */
export async function typeUntil(page: Page, stopped: () => boolean, random: () => number): Promise<Key[]> {
  const keys: Key[] = [];
  while (!stopped()) {
    const letter = random() < 0.16 ? " " : String.fromCharCode(97 + Math.floor(random() * 26));
    keys.push({ letter, at: Date.now() });
    // a key in flight when the browser dies is no key of the person's any more
    await page.keyboard.type(letter, { delay: 15 + random() * 45 }).catch((error: unknown) => {
      if (!stopped()) throw error;
    });
  }
  return keys;
}

/** Milliseconds of typing that were lost, kill by kill, in a line. */
export function tally(lost: readonly number[]): string {
  const sorted = lost.toSorted((a, b) => a - b);
  return `lost ms: median ${sorted[Math.floor(sorted.length / 2)]}, worst ${sorted.at(-1)}`;
}
