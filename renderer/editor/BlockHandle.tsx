import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNearestNodeFromDOMNode } from "lexical";
import { GripVertical } from "lucide-react";
import { type PointerEvent, useEffect, useRef } from "react";
import styles from "./BlockHandle.module.css";
import { moveBlockTo } from "./moveBlocks.ts";

/**
 * One handle for all blocks: it goes to the block under the pointer and drags it to another place. Drawn by hand, so that
 * neither a key nor a move of the pointer reaches React. The keyboard has commands of its own.
 */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const handle = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const block = useRef<Element>(undefined);
  const before = useRef<Element | null>(undefined);
  useEffect(() => {
    const root = editor.getRootElement();
    const page = root?.parentElement;
    if (!root || !page) return;
    const follow = (event: globalThis.PointerEvent): void => {
      const mark = handle.current;
      if (!mark || event.buttons !== 0 || mark.contains(event.target as Node)) return; // the event is one of the page's
      const found = blockAt(root, event.clientX, event.clientY);
      if (!found || found === block.current) return;
      block.current = found;
      mark.style.top = `${found.getBoundingClientRect().top - page.getBoundingClientRect().top}px`;
      mark.hidden = !editor.isEditable();
    };
    const hide = (): void => {
      if (handle.current) handle.current.hidden = true;
      block.current = undefined;
    };
    page.addEventListener("pointermove", follow);
    page.addEventListener("pointerleave", hide);
    root.addEventListener("keydown", hide);
    return () => {
      page.removeEventListener("pointermove", follow);
      page.removeEventListener("pointerleave", hide);
      root.removeEventListener("keydown", hide);
    };
  }, [editor]);
  const drag = (event: PointerEvent): void => {
    const [root, line] = [editor.getRootElement(), place.current];
    if (!root || !line || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const next = [...root.children].find((one) => middleOf(one) > event.clientY) ?? null;
    const edge = next?.getBoundingClientRect().top ?? root.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    before.current = next;
    line.style.top = `${edge - root.getBoundingClientRect().top - 4}px`;
    line.hidden = false;
  };
  const drop = (): void => {
    if (place.current) place.current.hidden = true;
    const [from, to] = [block.current, before.current];
    before.current = undefined;
    block.current = undefined;
    if (!from || to === undefined) return;
    const keyOf = (element: Element): string | undefined =>
      editor.read(() => $getNearestNodeFromDOMNode(element)?.getKey());
    const key = keyOf(from);
    if (key !== undefined) moveBlockTo(editor, key, to ? keyOf(to) : undefined);
  };
  return (
    <>
      <div
        ref={handle}
        hidden
        aria-hidden="true"
        data-block-handle
        className={styles.handle}
        onPointerDown={(event) => {
          event.preventDefault(); // the selection stays
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={() => {
          before.current = undefined;
          drop();
        }}
      >
        <GripVertical size={13} />
      </div>
      <div ref={place} hidden aria-hidden="true" className={styles.place} />
    </>
  );
}

const middleOf = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};

/** The block at a height of the screen, found by the page itself: no other block is measured. */
function blockAt(root: Element, x: number, y: number): Element | undefined {
  const inside = Math.max(x, root.getBoundingClientRect().left + 4);
  return document.elementsFromPoint(inside, y).find((hit) => hit.parentElement === root);
}
