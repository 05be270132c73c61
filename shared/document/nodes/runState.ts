import { $getState, $setState, createState, type LexicalNode } from "lexical";
import { Suggestion } from "../body.ts";

/* What lies on text without being text, stored under `$`: nobody prints it. */

const commentsState = createState("comments", {
  parse: (value): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []),
  isEqual: (one, other) => one.length === other.length && one.every((id, at) => id === other[at]),
});
const suggestionState = createState("suggestion", {
  parse: (value): Suggestion | undefined => Suggestion.safeParse(value).data,
  isEqual: (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other),
});

/** The comments about a run of text, by their ids. */
export const $commentsOn = (node: LexicalNode): readonly string[] => $getState(node, commentsState);

export const $setComments = (node: LexicalNode, ids: readonly string[]): void =>
  void $setState(node, commentsState, ids);

/** What somebody suggests about a run, or about the beginning of a block. */
export const $suggestionOn = (node: LexicalNode): Suggestion | undefined => $getState(node, suggestionState);

export const $setSuggestion = (node: LexicalNode, suggestion: Suggestion | undefined): void =>
  void $setState(node, suggestionState, suggestion);
