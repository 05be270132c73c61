export const storyFr = {} as const;
