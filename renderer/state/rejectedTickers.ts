import { z } from "zod";

const Kept = z.array(z.string());
const keyOf = (storyId: string): string => `depeche.rejected.${storyId}`;

/** The instruments that the person does not want proposed again for a story. Kept on this machine. */
export function rejectedTickers(storyId: string): readonly string[] {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(keyOf(storyId)) ?? "[]"));
  } catch {
    return []; // whatever stood there: at worst something is proposed once more
  }
}

export function rejectTicker(storyId: string, ric: string): void {
  localStorage.setItem(keyOf(storyId), JSON.stringify([...new Set([...rejectedTickers(storyId), ric])]));
}
