/** The names of the rules, for a sentence beside each change. */
export type RuleId =
  | "quotes"
  | "decimal"
  | "thousands"
  | "percent"
  | "hours"
  | "ordinals"
  | "apostrophe"
  | "ellipsis"
  | "dash"
  | "high-signs"
  | "stray-blanks"
  | "bound-words"
  | "capital-accents";

/** One proposed change of a text: its place in UTF-16 units, what stands there, and what the house prints instead. */
export type Edit = {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
};

/** The text with the edits made. They must be in order and apart, as `houseEdits` gives them. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const { start, end, to } of edits) {
    done += text.slice(at, start) + to;
    at = end;
  }
  return done + text.slice(at);
}
