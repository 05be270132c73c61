import { $getRoot, $parseSerializedNode, HISTORY_PUSH_TAG, type LexicalEditor } from "lexical";
import { editorNodes } from "#shared/document/nodes/loadBody.ts";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { type Decide, settleSuggestions } from "#shared/suggestions/settleSuggestions.ts";
import { AS_IS } from "./registerSuggesting.ts";

/** Takes or drops suggestions as one step of undo; blocks without any of them stay as they are. */
export function decideSuggestions(editor: LexicalEditor, decide: Decide): void {
  const before = readBody(editor.getEditorState());
  const after = settleSuggestions(before, decide);
  if (after === before) return;
  const stays = new Set(after.root.children);
  editor.update(
    () => {
      const old = $getRoot().getChildren();
      const kept = before.root.children.flatMap((block, at) =>
        stays.has(block) && old[at] ? [[block, old[at]] as const] : [],
      );
      const nodeOf = new Map(kept);
      for (const node of old) if (!kept.some(([, one]) => one.is(node))) node.remove();
      let last = null as ReturnType<typeof $parseSerializedNode> | null;
      for (const block of after.root.children) {
        const known = nodeOf.get(block);
        if (known) {
          last = known;
          continue;
        }
        const [json] = editorNodes([block]);
        if (!json) continue;
        const node = $parseSerializedNode(json);
        if (last) last.insertAfter(node);
        else {
          const first = $getRoot().getFirstChild();
          if (first) first.insertBefore(node);
          else $getRoot().append(node);
        }
        last = node;
      }
    },
    { tag: [HISTORY_PUSH_TAG, AS_IS], discrete: true },
  );
}
