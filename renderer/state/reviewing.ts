import { z } from "zod";
import { create } from "zustand";

const KEY = "depeche.suggesting";
/** More are not kept: a story that nobody opened for so long is edited in earnest again. */
const MOST = 200;

function kept(): readonly string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return []; // another version's format
  }
}

type Reviewing = {
  /** The stories in which edits are suggestions. Kept over a restart: nobody should find out by a lost word. */
  readonly suggesting: readonly string[];
};

export const useReviewing = create<Reviewing>(() => ({ suggesting: kept() }));

export const isSuggesting = (storyId: string): boolean => useReviewing.getState().suggesting.includes(storyId);

/** @returns whether edits of the story are suggestions now */
export function toggleSuggesting(storyId: string): boolean {
  const { suggesting } = useReviewing.getState();
  const isOn = !suggesting.includes(storyId);
  const others = suggesting.filter((one) => one !== storyId);
  remember(isOn ? [storyId, ...others] : others);
  return isOn;
}

/** A story that goes on as a copy goes on in the same mode. */
export function copySuggesting(storyId: string, copyId: string): void {
  const { suggesting } = useReviewing.getState();
  if (suggesting.includes(storyId)) remember([copyId, ...suggesting]);
}

function remember(suggesting: readonly string[]): void {
  const kept = suggesting.slice(0, MOST);
  useReviewing.setState({ suggesting: kept });
  localStorage.setItem(KEY, JSON.stringify(kept));
}
