import { create } from "zustand";
import type { Language } from "#shared/domain/language.ts";

export type WireFilters = {
  /** Words to find. */
  readonly text: string;
  readonly language?: Language | undefined;
  readonly urgent: boolean;
  readonly withValues: boolean;
  readonly untaken: boolean;
  readonly saved: boolean;
  /** A watchlist's id: only families that name one of its instruments. */
  readonly watchlist?: string | undefined;
};

export type DeskView = {
  readonly filters: WireFilters;
  /** Words to find among stories, per basket. */
  readonly text: Readonly<Record<string, string>>;
  /** The id of what is selected, per basket: it is still selected when the person comes back. */
  readonly selection: Readonly<Record<string, string | undefined>>;
  /** In the Spiked basket: wire items or stories. */
  readonly spikedKind: "wire" | "stories";
  setFilters(change: Partial<WireFilters>): void;
  setText(basket: string, text: string): void;
  select(basket: string, id: string | undefined): void;
  setSpikedKind(kind: "wire" | "stories"): void;
  clearFilters(): void;
};

const NO_FILTERS: WireFilters = {
  text: "",
  language: undefined,
  urgent: false,
  withValues: false,
  untaken: false,
  saved: false,
  watchlist: undefined,
};

/** How the desk's lists are looked at. Kept while the program runs, not longer. */
export const useDeskView = create<DeskView>((set) => ({
  filters: NO_FILTERS,
  text: {},
  selection: {},
  spikedKind: "stories",
  setFilters: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
  setText: (basket, words) => set(({ text }) => ({ text: { ...text, [basket]: words } })),
  select: (basket, id) => set(({ selection }) => ({ selection: { ...selection, [basket]: id } })),
  setSpikedKind: (spikedKind) => set({ spikedKind }),
  clearFilters: () => set({ filters: NO_FILTERS }),
}));
