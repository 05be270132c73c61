import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $createHeadingNode, HeadingNode, registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { serve } from "./page.mjs";

/** Lexical with rich text and undo, nothing else. */
function mount(root, blocks) {
  const page = document.createElement("div");
  page.contentEditable = "true";
  page.spellcheck = false;
  page.className = "page";
  root.append(page);
  const editor = createEditor({
    namespace: "peer",
    nodes: [HeadingNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(page);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const fill = () => {
    for (const { kind, text } of blocks) {
      const block = kind === "h" ? $createHeadingNode("h2") : $createParagraphNode();
      $getRoot().append(block.append($createTextNode(text)));
    }
  };
  editor.update(
    () => {
      $getRoot().clear();
      fill();
    },
    { discrete: true, tag: "history-merge" },
  );
  return {
    blocks: () => page.children,
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
  };
}

serve(mount);
