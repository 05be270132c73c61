import {
  BlockEditorProvider,
  BlockList,
  BlockTools,
  ObserveTyping,
  RichText,
  useBlockProps,
  WritingFlow,
} from "@wordpress/block-editor";
import { createBlock, registerBlockType } from "@wordpress/blocks";
import { createElement, createRoot, useState } from "@wordpress/element";
import { serve } from "../typing/page.mjs";

/** A block as WordPress's own paragraph and heading are made: one rich text. */
function registerTextBlock(name, tagName) {
  registerBlockType(name, {
    apiVersion: 3,
    title: name,
    category: "text",
    attributes: { content: { type: "rich-text", source: "rich-text", selector: tagName } },
    edit: ({ attributes, setAttributes }) =>
      createElement(RichText, {
        ...useBlockProps(),
        identifier: "content",
        tagName,
        value: attributes.content,
        onChange: (content) => setAttributes({ content }),
      }),
    save: ({ attributes }) => createElement(RichText.Content, { tagName, value: attributes.content }),
  });
}

/** WordPress's block editor without the rest of its administration: less than what an author really gets. */
function mount(root, blocks) {
  registerTextBlock("peer/paragraph", "p");
  registerTextBlock("peer/heading", "h2");
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const first = blocks.map(({ kind, text }) =>
    createBlock(kind === "h" ? "peer/heading" : "peer/paragraph", { content: escaped(text) }),
  );
  let shown = first;
  function Page() {
    const [value, setValue] = useState(first);
    shown = value;
    return createElement(
      BlockEditorProvider,
      { value, onInput: setValue, onChange: setValue, settings: {} },
      createElement(
        BlockTools,
        null,
        createElement(WritingFlow, { className: "page" }, createElement(ObserveTyping, null, createElement(BlockList))),
      ),
    );
  }
  createRoot(root).render(createElement(Page));
  return {
    blocks: () => root.querySelectorAll("[data-block]"),
    text: () => shown.map(({ attributes }) => attributes.content.text ?? String(attributes.content)).join("\n"),
  };
}

serve(mount);
