import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  TableCellNode,
} from "@lexical/table";
import { $findMatchingParent } from "@lexical/utils";
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $nodesOfType,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import type { CommandId } from "#shared/commands.ts";
import { isNumberCell } from "#shared/document/tableCells.ts";

/** Does something to the table that the caret is in; elsewhere nothing. */
const inTable =
  ($work: () => void) =>
  (editor: LexicalEditor): void =>
    editor.update(() => {
      const selection = $getSelection();
      const isInside =
        $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null;
      if (isInside) $work();
    });

/** Rows and columns from the keyboard; each is one step of undo. */
export const TABLE_ACTIONS: Partial<Record<CommandId, (editor: LexicalEditor) => void>> = {
  "table.rowBelow": inTable(() => void $insertTableRowAtSelection(true)),
  "table.columnAfter": inTable(() => void $insertTableColumnAtSelection(true)),
  "table.removeRow": inTable($deleteTableRowAtSelection),
  "table.removeColumn": inTable($deleteTableColumnAtSelection),
};

/** Figures stand at the right while they are written, as they will be printed. @returns a function that stops it */
export function registerNumberCells(editor: LexicalEditor): () => void {
  const mark = (keys: Iterable<NodeKey>): void => {
    for (const key of keys) {
      const cell = $getNodeByKey(key);
      if ($isTableCellNode(cell)) {
        editor.getElementByKey(key)?.toggleAttribute("data-number", isNumberCell(cell.getTextContent()));
      }
    }
  };
  editor.read(() => mark($nodesOfType(TableCellNode).map((cell) => cell.getKey())));
  return editor.registerUpdateListener(({ dirtyElements, editorState }) => {
    if (dirtyElements.size > 0) editorState.read(() => mark(dirtyElements.keys()), { editor });
  });
}
