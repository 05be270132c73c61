import type { TextRange } from "../document/textRange.ts";
import type { Figure } from "./figure.ts";

/**
 * What is wrong with a figure. `scale`: the same digits at another power of ten, and every "billion" in French;
 * `unit`: the same value of something else; `swapped`: two figures of a sentence in each other's place.
 */
export type NumberFindingKind = "missing" | "extra" | "changed" | "scale" | "unit" | "date" | "time" | "swapped";

export type NumberFinding = {
  readonly kind: NumberFindingKind;
  /** The figures as printed; "" on the side where there is none. */
  readonly source: string;
  readonly target: string;
  /** In the paragraph of its side, in UTF-16 units. */
  readonly sourceSpan?: TextRange;
  readonly targetSpan?: TextRange;
  /** Which paragraph of each side, from 0; the one beside it where the figure itself is missing. */
  readonly sourceParagraph?: number;
  readonly targetParagraph?: number;
  /** What to put in the target's place to mend it. */
  readonly fix?: TextRange & { readonly from: string; readonly to: string };
};

/** A text and the figures in it. */
export type ReadText = { readonly text: string; readonly figures: readonly Figure[] };
