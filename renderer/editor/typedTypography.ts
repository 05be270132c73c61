import { $isLinkNode } from "@lexical/link";
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from "lexical";
import { $suggestionOn } from "#shared/document/nodes/runState.ts";
import type { HouseProfile } from "#shared/profiles/houseProfile.ts";
import { mayMatter, typedEdit } from "#shared/typography/asTyped.ts";
import type { Edit } from "#shared/typography/edit.ts";

/**
 * The house's typography at the sign just typed, as a step of undo of its own: Mod+Z right behind it gives back what was
 * typed. A letter costs a comparison; a sign looks at its line. @param house undefined where nothing is to be corrected
 * @returns a function that stops it
 */
export function registerTypedTypography(editor: LexicalEditor, house: () => HouseProfile | undefined): () => void {
  let pending: string | undefined;
  let previous: string | undefined;
  let last: { readonly edit: Edit; readonly block: NodeKey } | undefined;
  const beforeInput = (event: InputEvent): void => {
    if (event.target !== event.currentTarget) return; // a figure's own field corrects itself
    const isTyped = event.inputType === "insertText" && event.data?.length === 1 && !event.isComposing;
    pending = isTyped && event.data !== null ? event.data : undefined;
  };
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener("beforeinput", beforeInput, true);
    root?.addEventListener("beforeinput", beforeInput, true);
  });
  const stopUpdates = editor.registerUpdateListener(({ dirtyLeaves }) => {
    if (pending === undefined || dirtyLeaves.size === 0) return;
    const sign = pending;
    pending = undefined;
    const matters = last !== undefined || mayMatter(sign, previous);
    const made = last;
    previous = sign;
    last = undefined;
    const profile = matters ? house() : undefined;
    if (!profile) return;
    editor.update(
      () => {
        const place = $placeBehind(sign);
        if (!place) return;
        const { node, line, lineStart, after } = place;
        const block = node.getParentOrThrow().getKey();
        const edit = typedEdit(line, after, profile, made?.block === block ? made.edit : undefined);
        if (!edit || edit.start < lineStart) return; // it would reach into a chip or another run
        const at = edit.start - lineStart;
        node.spliceText(at, edit.end - edit.start, edit.to);
        const caret = line.length - lineStart + edit.to.length - (edit.end - edit.start);
        node.select(caret, caret);
        last = { edit, block };
      },
      { tag: HISTORY_PUSH_TAG },
    );
  });
  return () => {
    stopRoot();
    stopUpdates();
  };
}

type Place = { readonly node: TextNode; readonly line: string; readonly lineStart: number; readonly after: string };

/** The line up to the caret, when the sign stands right before it in plain words. */
function $placeBehind(sign: string): Place | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isTextNode(node) || !node.isSimpleText() || $isLinkNode(node.getParent())) return undefined;
  const text = node.getTextContent();
  if (text.slice(offset - 1, offset) !== sign) return undefined;
  const siblings = node.getPreviousSiblings().map($standingText);
  const lead = siblings.join("");
  const lineStart = lead.length;
  const after = text.slice(offset) + $standingText(node.getNextSibling());
  return { node, line: lead + text.slice(0, offset), lineStart, after };
}

/** A neighbour's words, unless somebody struck them out. */
const $standingText = (node: LexicalNode | null): string =>
  node && $suggestionOn(node)?.kind !== "delete" ? node.getTextContent() : "";
