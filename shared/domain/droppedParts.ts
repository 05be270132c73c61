/** What a site may take without keeping it: a success that lost something is told in words. */
export const DROPPED_PARTS = ["tags", "category", "author", "picture", "deck", "text", "slug", "meta"] as const;
export type DroppedPart = (typeof DROPPED_PARTS)[number];

/** What a destination may have no place for, told before anything is sent. */
export const STORY_PARTS = ["deck", "dateline", "byline", "credit", "values", "related", "media", "slug"] as const;
export type StoryPart = (typeof STORY_PARTS)[number];
