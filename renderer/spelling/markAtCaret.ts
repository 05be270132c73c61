import { type Mark, SPELLED_FIELDS, type SpelledField, type Spelling } from "./createSpelling.ts";

/** Where the caret is: in a field, or at a place of the page's own text. */
type Caret =
  | { readonly field: SpelledField; readonly at: number }
  | { readonly node: Node; readonly offset: number }
  | undefined;

function caret(): Caret {
  const focused = document.activeElement;
  const field = SPELLED_FIELDS.find((name) => focused?.getAttribute("data-field") === name);
  if (field && focused instanceof HTMLTextAreaElement) return { field, at: focused.selectionEnd };
  const { focusNode: node, focusOffset: offset } = getSelection() ?? {};
  return node && offset !== undefined ? { node, offset } : undefined;
}

/** -1: the caret is before the mark; 0: in it or at its edge; 1: behind it. */
function side(spelling: Spelling, mark: Mark, at: Caret): number {
  if (!at) return -1;
  if ("field" in at) {
    if (mark.key !== at.field) return rank(mark.key) > rank(at.field) ? -1 : 1;
    return at.at < mark.start ? -1 : at.at > mark.end ? 1 : 0;
  }
  if (rank(mark.key) < SPELLED_FIELDS.length) return 1; // the fields stand above the text
  return spelling.rangeOf(mark)?.comparePoint(at.node, at.offset) ?? -1;
}

/** The page's order: headline, deck, then the text. */
const rank = (key: string): number => {
  const at = SPELLED_FIELDS.findIndex((field) => field.valueOf() === key);
  return at < 0 ? SPELLED_FIELDS.length : at;
};

/** The wrong word that the caret is in or touches. */
export function markAtCaret(spelling: Spelling): Mark | undefined {
  const at = caret();
  return at && spelling.marks().find((mark) => side(spelling, mark, at) === 0);
}

/** The next wrong word behind the caret; behind the last one comes the first. */
export function markAfterCaret(spelling: Spelling): Mark | undefined {
  const at = caret();
  const marks = spelling.marks();
  return marks.find((mark) => side(spelling, mark, at) < 0) ?? marks[0];
}

/** The wrong word under a place of the window, in CSS pixels. */
export const markAtPoint = (spelling: Spelling, x: number, y: number): Mark | undefined =>
  spelling
    .marks()
    .find((mark) =>
      [...(spelling.rangeOf(mark)?.getClientRects() ?? [])].some(
        (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
      ),
    );
