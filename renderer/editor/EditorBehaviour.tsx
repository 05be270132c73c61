import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { mergeRegister } from "@lexical/utils";
import { useContext, useEffect, useRef } from "react";
import { registerFactboxes } from "#shared/document/nodes/factboxNode.ts";
import { registerParagraphIds } from "#shared/document/nodes/paragraphId.ts";
import type { BodyEditorProps } from "./BodyEditor.tsx";
import { registerBlockList } from "./blockList.ts";
import { registerCrossheadShortcut } from "./crossheadShortcut.ts";
import { registerFactboxEnd } from "./factbox.ts";
import { HouseTyping } from "./houseTyping.ts";
import { registerLitParagraph } from "./litParagraph.ts";
import { registerLongStory } from "./longStory.ts";
import { registerMachineMarks } from "./machineMarks.ts";
import { registerParagraphEnd } from "./paragraphEnd.ts";
import { registerPaste } from "./paste.ts";
import { registerPromptSelection } from "./promptSelection.ts";
import { registerRunMarks } from "./runMarks.ts";
import { registerShortcutsPass } from "./shortcutsPass.ts";
import { Suggesting } from "./suggesting/author.ts";
import { registerSuggesting } from "./suggesting/registerSuggesting.ts";
import { registerSwappedMarks } from "./swappedMarks.ts";
import { registerNumberCells } from "./tableCommands.ts";
import { registerTypedTickers } from "./typedTickers.ts";
import { registerTypedTypography } from "./typedTypography.ts";

/** Milliseconds within which keys make one step of undo, and how many steps are kept. */
const UNDO_PAUSE = 300;
const UNDO_DEPTH = 100;

export type EditorBehaviourProps = Pick<
  BodyEditorProps,
  "onChange" | "onReady" | "onTooLong" | "onCaret" | "onBlocks" | "onParagraphEnd" | "knowsRic"
>;

/** Everything the editor does beside drawing: ids, undo, paste, shortcuts. Registered once, taken away together. */
export function EditorBehaviour(props: EditorBehaviourProps) {
  const [editor] = useLexicalComposerContext();
  const house = useContext(HouseTyping);
  const suggesting = useContext(Suggesting);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    latest.current.onReady(editor);
    let hasStarted = false;
    const stop = mergeRegister(
      registerHistory(editor, createEmptyHistoryState(), UNDO_PAUSE, Date.now, undefined, UNDO_DEPTH),
      registerParagraphIds(editor),
      registerFactboxes(editor),
      registerFactboxEnd(editor),
      registerCrossheadShortcut(editor),
      registerPaste(editor, () => latest.current.onTooLong()),
      registerPromptSelection(editor),
      registerShortcutsPass(editor),
      registerTypedTickers(editor, (ric) => latest.current.knowsRic(ric)),
      registerTypedTypography(editor, house),
      registerSuggesting(editor, suggesting.author, suggesting.onRefused),
      registerRunMarks(editor),
      registerMachineMarks(editor),
      registerNumberCells(editor),
      registerSwappedMarks(editor),
      registerLitParagraph(editor, (place, id) => latest.current.onCaret(place, id)),
      registerLongStory(editor),
      registerBlockList(editor, (before, after) => latest.current.onBlocks(before, after)),
      registerParagraphEnd(editor, (id) => latest.current.onParagraphEnd(id)),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (hasStarted && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) latest.current.onChange();
      }),
    );
    // registering the transforms looks at every block once; that is no change of the person's
    editor.update(() => {}, {
      onUpdate: () => {
        hasStarted = true;
      },
    });
    return stop;
  }, [editor, house, suggesting]);
  return null;
}
