import { isSameRun, stateOf, withState } from "#shared/suggestions/line.ts";
import { acceptedBody } from "#shared/suggestions/settleSuggestions.ts";
import type { BlockJson, Body } from "./body.ts";

type Loose = { readonly type: string; readonly text?: unknown; readonly children?: unknown };

/**
 * The body as readers get it: without notes to colleagues and comments, exactly as it would be had nobody written any,
 * and as it reads when every open suggestion is taken. Everything that leaves the desk is made of this.
 */
export function publishedBody(body: Body): Body {
  const { root, ...rest } = acceptedBody(body);
  return { ...rest, root: { ...root, children: childrenOf(root as Loose) as BlockJson[] } }; // the same blocks
}

const cleaned = (node: Loose): Loose => (Array.isArray(node.children) ? { ...node, children: childrenOf(node) } : node);

function childrenOf(node: Loose): Loose[] {
  const done: Loose[] = [];
  let isTouched = false; // what stood apart only for a remark is one run again
  for (const child of node.children as Loose[]) {
    const isNote = child.type === "note";
    const isRemarked = stateOf(child).comments !== undefined;
    const next = isRemarked ? withState(child, { ...stateOf(child), comments: undefined }) : child;
    const last = done.at(-1);
    isTouched ||= isNote || isRemarked;
    if (isNote) continue;
    if (isTouched && last && isSameRun(last, next))
      done[done.length - 1] = { ...last, text: `${last.text}${next.text}` };
    else done.push(cleaned(next));
    isTouched = isRemarked;
  }
  return done;
}
