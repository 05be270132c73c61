import { createContext } from "react";
import type { Author } from "#shared/suggestions/proposeEdit.ts";

export type SuggestingMode = {
  /** Whose suggestions edits are; undefined while they count at once. Asked at each edit. */
  author(): Author | undefined;
  /** Told when an edit was taken back, because it has no form as a suggestion. */
  onRefused(): void;
};

/** How the text around an editor is edited. Must stay the same object. */
export const Suggesting = createContext<SuggestingMode>({ author: () => undefined, onRefused: () => {} });
