import type { LexicalEditor } from "lexical";
import { spanRange } from "../editor/spans.ts";
import type { Mark } from "./createSpelling.ts";

export type Paint = {
  /** Underlines these and nothing else; what is rightly underlined already is left as it is. */
  show(marks: readonly Mark[]): void;
  rangeOf(mark: Mark): Range | undefined;
  wipe(): void;
};

/** Shared by every open story: the style sheet knows the highlight by its name. */
const misspelt = new Highlight();

/** Underlines through the CSS Custom Highlight API: neither the editor's elements nor its text are touched. */
export function createPaint(editor: LexicalEditor, page: HTMLElement): Paint {
  const painted = new Map<string, Range>();
  const wipe = (): void => {
    for (const range of painted.values()) misspelt.delete(range);
    painted.clear();
  };
  return {
    show: (marks) => {
      CSS.highlights.set("misspelt", misspelt);
      const wanted = new Set(marks.map(idOf));
      for (const [id, range] of painted) {
        if (wanted.has(id) && range.toString() === wordOf(id) && range.startContainer.isConnected) continue;
        misspelt.delete(range);
        painted.delete(id);
      }
      for (const mark of marks) {
        const id = idOf(mark);
        const range = painted.has(id) ? undefined : (mirrorRange(page, mark) ?? bodyRange(editor, mark));
        if (!range) continue;
        misspelt.add(range);
        painted.set(id, range);
      }
    },
    rangeOf: (mark) => painted.get(idOf(mark)),
    wipe,
  };
}

const idOf = ({ key, start, word }: Mark): string => `${key} ${start} ${word}`;
const wordOf = (id: string): string => id.split(" ").slice(2).join(" ");

/** A field cannot be painted; the same words stand under it, unseen, and they can. */
function mirrorRange(page: HTMLElement, { key, start, end }: Mark): Range | undefined {
  const text = page.querySelector(`[data-mirror="${CSS.escape(key)}"]`)?.firstChild;
  if (!text || (text.textContent?.length ?? 0) < end) return undefined;
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

const bodyRange = (editor: LexicalEditor, { key, start, end, word }: Mark): Range | undefined => {
  const range = spanRange(editor, { paragraphId: key, start, end });
  return range?.toString() === word ? range : undefined; // typed since: the next look paints it
};
