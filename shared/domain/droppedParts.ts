/** What a site may take without keeping it: a success that lost something is told in words. */
export const DROPPED_PARTS = ["tags", "category", "author", "picture", "deck", "text", "slug", "meta"] as const;
export type DroppedPart = (typeof DROPPED_PARTS)[number];
