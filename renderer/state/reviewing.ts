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
  const next = (isOn ? [storyId, ...others] : others).slice(0, MOST);
  useReviewing.setState({ suggesting: next });
  localStorage.setItem(KEY, JSON.stringify(next));
  return isOn;
}
