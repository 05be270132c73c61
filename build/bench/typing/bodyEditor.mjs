import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { BodyEditor } from "../../../renderer/editor/BodyEditor.tsx";
import { readBody } from "../../../shared/document/nodes/readBody.ts";
import { serve } from "./page.mjs";

/** The desk's own body editor with nothing around it: no autosave, checks, spelling, panels. */
function mount(root, blocks) {
  const element = { direction: null, format: "", indent: 0, version: 1 };
  const run = (text) => ({ type: "text", text, format: 0, detail: 0, mode: "normal", style: "", version: 1 });
  const body = {
    version: 1,
    root: {
      ...element,
      type: "root",
      children: blocks.map(({ kind, text }, place) => ({
        ...element,
        type: kind === "h" ? "crosshead" : "paragraph",
        children: [run(text)],
        $: { paragraphId: `p${place}` },
      })),
    },
  };
  let editor;
  const nothing = () => {};
  const page = createElement(BodyEditor, {
    body,
    label: "Body",
    placeholder: "",
    language: "fr",
    onChange: nothing,
    onReady: (ready) => {
      editor = ready;
    },
    onTooLong: nothing,
    onCaret: nothing,
    onBlocks: nothing,
    onParagraphEnd: nothing,
    knowsRic: () => Promise.resolve(false),
    findInstruments: () => Promise.resolve([]),
    onTagged: nothing,
  });
  createRoot(root).render(page);
  return {
    blocks: () => root.querySelectorAll('[contenteditable="true"] > *'),
    text: () => JSON.stringify(readBody(editor.getEditorState())),
  };
}

serve(mount);
