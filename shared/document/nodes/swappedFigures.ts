import { $getState, $setState, createState, type ElementNode, type LexicalNode } from "lexical";

/**
 * Figures of today that the memory's text was given, in their order, stored under `$`: they wait for somebody's look, also
 * when the story is opened again. One that somebody changes is accepted by that.
 */
const swappedState = createState("swapped", {
  parse: (value): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []),
  isEqual: (one, other) => one.length === other.length && one.every((figure, at) => figure === other[at]),
});

export const $setSwapped = (block: ElementNode, figures: readonly string[]): void => {
  $setState(block, swappedState, figures);
};

export const $swappedOf = (block: LexicalNode): readonly string[] => $getState(block, swappedState);
