import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNodeByKey, $isTextNode, type LexicalEditor, type NodeKey, TextNode } from "lexical";
import { useEffect, useState } from "react";
import { useCommand } from "../state/commands.ts";

/** The blanks that cannot be told from others by eye, and the highlight of the style sheet that draws each. */
const DRAWN = new Map([
  ["\u00a0", "no-break"],
  ["\u202f", "thin-no-break"],
]);

/** Shows or hides no-break spaces. They are painted, not written: neither the text nor its copy changes. */
export function ShownBlanks() {
  const [editor] = useLexicalComposerContext();
  const [isOn, setOn] = useState(false);
  useCommand("view.blanks", () => setOn((on) => !on));
  useEffect(() => (isOn ? paintBlanks(editor) : undefined), [editor, isOn]);
  return null;
}

/** @returns a function that takes the paint away */
function paintBlanks(editor: LexicalEditor): () => void {
  const painted = new Map<NodeKey, (readonly [Highlight, Range])[]>();
  const highlights = new Map([...DRAWN].map(([blank, name]) => [blank, { name, highlight: new Highlight() }]));
  for (const { name, highlight } of highlights.values()) CSS.highlights.set(name, highlight);
  const wipe = (key: NodeKey): void => {
    for (const [highlight, range] of painted.get(key) ?? []) highlight.delete(range);
    painted.delete(key);
  };
  const paint = (key: NodeKey, text: string): void => {
    const node = editor.getElementByKey(key)?.firstChild;
    if (!node) return;
    for (const match of text.matchAll(/[\u00a0\u202f]/g)) {
      const highlight = highlights.get(match[0])?.highlight;
      if (!highlight) continue;
      const range = new Range();
      const holder = node.nodeType === Node.TEXT_NODE ? node : node.firstChild; // bold text has an element of its own
      if (!holder) continue;
      range.setStart(holder, match.index);
      range.setEnd(holder, match.index + 1);
      highlight.add(range);
      painted.set(key, [...(painted.get(key) ?? []), [highlight, range]]);
    }
  };
  const stop = editor.registerMutationListener(
    TextNode,
    (changes) =>
      editor.read(() => {
        for (const [key, change] of changes) {
          wipe(key);
          const node = $getNodeByKey(key);
          if (change !== "destroyed" && $isTextNode(node)) paint(key, node.getTextContent());
        }
      }),
    { skipInitialization: false },
  );
  return () => {
    stop();
    for (const { name } of highlights.values()) CSS.highlights.delete(name);
  };
}
