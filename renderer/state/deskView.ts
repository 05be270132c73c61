import { create } from "zustand";
import type { Language } from "#shared/domain/language.ts";

export type WireFilters = {
  readonly language?: Language | undefined;
  readonly urgent: boolean;
  readonly withValues: boolean;
  readonly untaken: boolean;
};

export type Selection = { readonly id: string; readonly index: number };

export type DeskView = {
  readonly filters: WireFilters;
  /** Words to find, per list. */
  readonly text: Readonly<Record<string, string>>;
  /** What is selected, per list: it is still there when the person comes back. */
  readonly selection: Readonly<Record<string, Selection>>;
  /** In the Spiked basket: wire items or stories. */
  readonly spikedKind: "wire" | "stories";
  setFilters(change: Partial<WireFilters>): void;
  setText(list: string, text: string): void;
  select(list: string, selection: Selection): void;
  setSpikedKind(kind: "wire" | "stories"): void;
  clearFilters(): void;
};

const NO_FILTERS: WireFilters = { language: undefined, urgent: false, withValues: false, untaken: false };

/** How the desk's lists are looked at. Kept while the program runs, not longer. */
export const useDeskView = create<DeskView>((set) => ({
  filters: NO_FILTERS,
  text: {},
  selection: {},
  spikedKind: "wire",
  setFilters: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
  setText: (list, words) => set(({ text }) => ({ text: { ...text, [list]: words } })),
  select: (list, chosen) => set(({ selection }) => ({ selection: { ...selection, [list]: chosen } })),
  setSpikedKind: (spikedKind) => set({ spikedKind }),
  clearFilters: () => set({ filters: NO_FILTERS, text: {} }),
}));
