import { baseKeymap } from "prosemirror-commands";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { serve } from "../typing/page.mjs";

/** ProseMirror with its basic schema, keys and undo. */
function mount(root, blocks) {
  const { doc, heading, paragraph } = schema.nodes;
  const content = blocks.map(({ kind, text }) =>
    kind === "h" ? heading.create({ level: 2 }, schema.text(text)) : paragraph.create(null, schema.text(text)),
  );
  const state = EditorState.create({ doc: doc.create(null, content), plugins: [history(), keymap(baseKeymap)] });
  const view = new EditorView(root, { state, attributes: { class: "page", spellcheck: "false" } });
  return { blocks: () => view.dom.children, text: () => view.state.doc.textContent };
}

serve(mount);
