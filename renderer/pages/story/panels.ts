/** The inspector's panels in the order of their tabs. */
export const PANELS = ["checks", "terms", "credits", "tickers", "related", "publish", "history"] as const;
export type PanelId = (typeof PANELS)[number];
