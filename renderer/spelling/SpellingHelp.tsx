import type { LexicalEditor } from "lexical";
import { type RefObject, useEffect, useState } from "react";
import type { WordScope } from "#shared/domain/knownWord.ts";
import { plainWord } from "#shared/spelling/words.ts";
import { replaceSpans, showSpan } from "../editor/spans.ts";
import { useCommand } from "../state/commands.ts";
import { useDraft, useStoryId } from "../state/openStory.tsx";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { sayDone, sayTrouble } from "../ui/toasts.tsx";
import { type Mark, SPELLED_FIELDS, type Spelling } from "./createSpelling.ts";
import { markAfterCaret, markAtCaret, markAtPoint } from "./markAtCaret.ts";
import { SpellingMenu } from "./SpellingMenu.tsx";

export type SpellingHelpProps = {
  readonly editor: LexicalEditor;
  readonly spelling: Spelling;
  /** Where a right click may meet a wrong word. */
  readonly page: RefObject<HTMLElement | null>;
};

/** A wrong word somebody asked about, and what could stand there instead. */
type Asked = { readonly mark: Mark; readonly words: readonly string[] };

/** F7 goes to the next wrong word, Ctrl and "." asks about the one at the caret, so does a right click on it. */
export function SpellingHelp({ editor, spelling, page }: SpellingHelpProps) {
  const t = useT();
  const draft = useDraft();
  const storyId = useStoryId();
  const tell = useTellTrouble();
  const add = useCoreCommand("spelling.add");
  const [asked, setAsked] = useState<Asked>();
  const ask = async (mark: Mark): Promise<void> => {
    select(editor, mark, page.current);
    // the dictionary thinks a moment; a menu that filled itself later would move under the hand
    setAsked({ mark, words: await spelling.suggest(mark).catch(() => []) });
  };
  const correct = async (): Promise<void> => {
    await spelling.settle();
    const mark = markAtCaret(spelling);
    if (mark) await ask(mark);
    else sayTrouble(t(spelling.isBroken() ? "spelling.broken" : "spelling.notHere"));
  };
  const goOn = async (): Promise<void> => {
    await spelling.settle();
    const mark = markAfterCaret(spelling);
    if (mark) await ask(mark);
    else if (spelling.isBroken()) sayTrouble(t("spelling.broken"));
    else sayDone(t("spelling.none"));
  };
  useCommand("spelling.suggest", () => void correct());
  useCommand("spelling.next", () => void goOn());
  useEffect(() => {
    const onMenu = (event: MouseEvent): void => {
      const mark = markAtPoint(spelling, event.clientX, event.clientY);
      if (!mark) return;
      event.preventDefault();
      void spelling
        .suggest(mark)
        .catch(() => [])
        .then((words) => setAsked({ mark, words }));
    };
    const element = page.current;
    element?.addEventListener("contextmenu", onMenu);
    return () => element?.removeEventListener("contextmenu", onMenu);
  }, [spelling, page]);
  if (!asked) return null;
  const { mark, words } = asked;
  const replace = (to: string): void => {
    const field = SPELLED_FIELDS.find((name) => name === mark.key);
    if (!field) {
      replaceSpans(editor, [{ paragraphId: mark.key, start: mark.start, end: mark.end, from: mark.word, to }]);
      return;
    }
    const text = draft.fields()[field];
    if (text.slice(mark.start, mark.end) !== mark.word) return; // written over meanwhile
    draft.change({ [field]: text.slice(0, mark.start) + to + text.slice(mark.end) });
  };
  const know = (scope: WordScope): void =>
    add.mutate({ word: plainWord(mark.word), scope, ...(scope === "story" ? { storyId } : {}) }, { onError: tell });
  return (
    <SpellingMenu
      spelling={spelling}
      mark={mark}
      words={words}
      onReplace={replace}
      onKnow={know}
      onClose={() => {
        setAsked(undefined);
        // the menu gives the focus back to nobody: it was opened by a word
        requestAnimationFrame(() => focusAgain(editor, mark, page.current));
      }}
    />
  );
}

function select(editor: LexicalEditor, mark: Mark, page: HTMLElement | null): void {
  const field = fieldOf(mark, page);
  if (!field) {
    showSpan(editor, mark.key, mark.start, mark.end);
    return;
  }
  field.focus();
  field.setSelectionRange(mark.start, mark.end);
}

function focusAgain(editor: LexicalEditor, mark: Mark, page: HTMLElement | null): void {
  const field = fieldOf(mark, page);
  if (field) field.focus();
  else editor.focus();
}

const fieldOf = ({ key }: Mark, page: HTMLElement | null): HTMLTextAreaElement | null | undefined =>
  SPELLED_FIELDS.some((name) => name === key)
    ? page?.querySelector<HTMLTextAreaElement>(`[data-field=${key}]`)
    : undefined;
