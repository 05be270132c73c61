import type { LexicalEditor } from "lexical";

/**
 * A browser tells of a moved caret after the key, and where keys queue up (fast hands, a busy page) only after the next
 * one: End and Backspace would then delete where the caret was. So a key that acts on the selection has it told first.
 * Letters need nothing: the browser names their place itself. @returns a function that stops it
 */
export function registerPromptSelection(editor: LexicalEditor): () => void {
  let told: readonly unknown[] = [];
  const remember = (): void => {
    told = place();
  };
  const beforeKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return; // a field within a figure has a caret of its own
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (isLetter || event.isComposing || place().every((part, at) => part === told[at])) return;
    document.dispatchEvent(new Event("selectionchange"));
  };
  document.addEventListener("selectionchange", remember);
  const stopKeys = editor.registerRootListener((root, before) => {
    before?.removeEventListener("keydown", beforeKey, true);
    root?.addEventListener("keydown", beforeKey, true);
  });
  return () => {
    document.removeEventListener("selectionchange", remember);
    stopKeys();
  };
}

function place(): readonly unknown[] {
  const selection = getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
