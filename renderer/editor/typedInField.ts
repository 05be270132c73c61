import type { HouseProfile } from "#shared/profiles/houseProfile.ts";
import { mayMatter, typedEdit } from "#shared/typography/asTyped.ts";
import type { Edit } from "#shared/typography/edit.ts";

type TextField = HTMLTextAreaElement | HTMLInputElement;

/**
 * The house's typography at the sign just typed into a plain field. It is put in the way a person would, so the field's
 * own undo takes it back by itself. @returns what hears the field's input events
 */
export function createFieldTyping(house: () => HouseProfile | undefined): (field: TextField, event: Event) => void {
  let previous: string | undefined;
  let last: Edit | undefined;
  let isCorrecting = false;
  return (field, event) => {
    if (isCorrecting || !(event instanceof InputEvent)) return;
    const sign = event.inputType === "insertText" && !event.isComposing ? event.data : null;
    const made = last;
    last = undefined;
    if (made && event.inputType === "historyUndo") caretBehind(field, made);
    if (sign?.length !== 1) return;
    const matters = made !== undefined || mayMatter(sign, previous);
    previous = sign;
    const profile = matters ? house() : undefined;
    const { value, selectionStart: caret } = field;
    if (!profile || caret === null || caret !== field.selectionEnd) return;
    const lineStart = value.lastIndexOf("\n", caret - 1) + 1;
    const edit = typedEdit(value.slice(lineStart, caret), value.slice(caret), profile, inLine(made, lineStart));
    if (!edit) return;
    isCorrecting = true;
    // when the event is over: whoever holds the field's text has then taken what was typed
    queueMicrotask(() => {
      const shift = edit.to.length - (edit.end - edit.start);
      field.setSelectionRange(lineStart + edit.start, lineStart + edit.end);
      // deprecated, and the only way that the field's own undo knows of
      document.execCommand(edit.to === "" ? "delete" : "insertText", false, edit.to);
      field.setSelectionRange(caret + shift, caret + shift);
      isCorrecting = false;
      last = { ...edit, start: lineStart + edit.start, end: lineStart + edit.end };
    });
  };
}

/** A correction's place in the field as one in its line. */
const inLine = (edit: Edit | undefined, lineStart: number): Edit | undefined =>
  edit && { ...edit, start: edit.start - lineStart, end: edit.end - lineStart };

/** Undo selects what it gave back; the next key would write over it. */
const caretBehind = (field: TextField, { end }: Edit): void => queueMicrotask(() => field.setSelectionRange(end, end));
