import type { BlockJson, Body } from "./body.ts";

type Loose = { readonly type: string; readonly text?: unknown; readonly children?: unknown };

/**
 * The body without its notes to colleagues, exactly as it would be had nobody written any: the words on both sides of a
 * note are one run again. Everything that leaves the desk is made of this.
 */
export function withoutNotes(body: Body): Body {
  const children = childrenOf(body.root as Loose) as BlockJson[]; // the same blocks
  return { ...body, root: { ...body.root, children } };
}

function cleaned(node: Loose): Loose {
  return Array.isArray(node.children) ? { ...node, children: childrenOf(node) } : node;
}

function childrenOf(node: Loose): Loose[] {
  const children = node.children as Loose[]; // whoever asks has looked
  if (!children.some(({ type }) => type === "note")) return children.map(cleaned);
  const done: Loose[] = [];
  let isBehindNote = false;
  for (const child of children) {
    if (child.type === "note") {
      isBehindNote = true;
      continue;
    }
    const last = done.at(-1);
    if (isBehindNote && last && isSameRun(last, child))
      done[done.length - 1] = { ...last, text: `${last.text}${child.text}` };
    else done.push(cleaned(child));
    isBehindNote = false;
  }
  return done;
}

/** Two runs that the editor would have kept as one. */
function isSameRun(one: Loose, other: Loose): boolean {
  if (one.type !== "text" || other.type !== "text") return false;
  return JSON.stringify({ ...one, text: "" }) === JSON.stringify({ ...other, text: "" });
}
