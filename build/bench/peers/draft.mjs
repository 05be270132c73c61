import { convertFromRaw, Editor, EditorState } from "draft-js";
import { render } from "react-dom16";
import { Component, createElement } from "react16";
import { serve } from "../typing/page.mjs";

/** Draft.js on React 16, as the newsroom systems that are built on it run it. */
function mount(root, blocks) {
  const content = convertFromRaw({
    entityMap: {},
    blocks: blocks.map(({ kind, text }, place) => ({
      key: `k${place}`,
      type: kind === "h" ? "header-two" : "unstyled",
      text,
      depth: 0,
      inlineStyleRanges: [],
      entityRanges: [],
    })),
  });
  let shown;
  class Page extends Component {
    state = { editorState: EditorState.createWithContent(content) };
    take = (editorState) => this.setState({ editorState });
    render() {
      shown = this;
      return createElement(Editor, { editorState: this.state.editorState, onChange: this.take, spellCheck: false });
    }
  }
  const page = document.createElement("div");
  page.className = "page";
  root.append(page);
  render(createElement(Page), page);
  return {
    blocks: () => root.querySelectorAll('[data-block="true"]'),
    text: () => shown.state.editorState.getCurrentContent().getPlainText(),
  };
}

serve(mount);
