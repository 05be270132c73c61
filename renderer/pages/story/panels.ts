/** The inspector's panels in the order of their tabs and of Alt+Shift+1 to 6. */
export const PANELS = ["checks", "credits", "tickers", "related", "publish", "history"] as const;
export type PanelId = (typeof PANELS)[number];
