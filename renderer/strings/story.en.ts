import type { storyFr } from "./story.fr.ts";

export const storyEn: Record<keyof typeof storyFr, string> = {};
