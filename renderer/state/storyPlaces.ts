import { z } from "zod";

/** Where somebody was in a story: what the page showed, and what was selected. */
const StoryPlace = z.object({
  storyId: z.string(),
  /** CSS pixels from the top of the page. */
  scroll: z.number(),
  /** In UTF-16 units of the block's text; missing when the caret was not in the text. */
  selected: z.object({ paragraphId: z.string(), start: z.int(), end: z.int() }).optional(),
});
export type StoryPlace = z.infer<typeof StoryPlace>;

const KEY = "depeche.storyPlaces";
/** More are not kept: who comes back to an older story starts at its top. */
const MOST = 50;

function all(): StoryPlace[] {
  try {
    return z.array(StoryPlace).parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return []; // another version's format: places are only a convenience
  }
}

export const storyPlace = (storyId: string): StoryPlace | undefined => all().find((place) => place.storyId === storyId);

export function rememberPlace(place: StoryPlace): void {
  const others = all().filter(({ storyId }) => storyId !== place.storyId);
  localStorage.setItem(KEY, JSON.stringify([place, ...others].slice(0, MOST)));
}
