import type { TickerDisplay } from "../domain/destination.ts";
import type { BlockJson, Body, InlineJson } from "./body.ts";

type Loose = { readonly type: string; readonly children?: unknown; readonly ric?: unknown; readonly text?: unknown };

/**
 * The body with its tagged instruments as a destination prints them: "Alphabet GOOGL.O", "Alphabet (GOOGL.O)", a link to the
 * instrument's page, or the name alone. Marks that the writer put around a code are not doubled, and go with it.
 * @param instrumentUrl the address of an instrument's page, with {ric} in it
 */
export function showTickers(body: Body, display: TickerDisplay, instrumentUrl = ""): Body {
  if (display === "code") return body;
  const children = body.root.children.map((block) => shown(block, display, instrumentUrl) as BlockJson); // the same kind of block
  return { ...body, root: { ...body.root, children } };
}

function shown(node: Loose, display: TickerDisplay, url: string): Loose {
  if (!Array.isArray(node.children)) return node;
  const children = (node.children as Loose[]).map((child) => shown(child, display, url));
  return { ...node, children: children.reduce<Loose[]>((done, child, at) => step(done, child, children[at + 1]), []) };

  function step(done: Loose[], child: Loose, next: Loose | undefined): Loose[] {
    if (child.type !== "ticker") return [...done, afterTaken(done, child, display)];
    const before = done.at(-1);
    const isBracketed = /[([<]$/.test(textOf(before)) && /^[)\]>]/.test(textOf(next));
    if (display === "link") return [...done, linkTo(child, url)];
    if (display === "brackets") return isBracketed ? [...done, child] : [...done, plain("("), child, plain(")")];
    if (before?.type !== "text") return [...done, GONE];
    const trimmed = textOf(before).replace(isBracketed ? /\s*[([<]$/ : /\s+$/, "");
    return [...done.slice(0, -1), { ...before, text: trimmed }, isBracketed ? TAKEN_WITH_MARK : GONE];
  }
}

/** Stands where a code was, until the text behind it is seen; leaves no trace. */
const GONE: Loose = { type: "text", text: "" };
const TAKEN_WITH_MARK: Loose = { type: "text", text: "" };

/** The closing mark of a bracketed code goes with it; a sentence does not begin with the blank behind one. */
function afterTaken(done: readonly Loose[], child: Loose, display: TickerDisplay): Loose {
  if (display !== "none" || child.type !== "text") return child;
  const last = done.at(-1);
  if (last === TAKEN_WITH_MARK) return { ...child, text: textOf(child).replace(/^[)\]>]/, "") };
  return last === GONE && done.every((one) => one.type === "text" && textOf(one) === "")
    ? { ...child, text: textOf(child).replace(/^\s+/, "") }
    : child;
}

const textOf = (node: Loose | undefined): string =>
  node?.type === "text" && typeof node.text === "string" ? node.text : "";

const plain = (text: string): InlineJson => ({ type: "text", text, format: 0 });

function linkTo(ticker: Loose, url: string): Loose {
  const ric = typeof ticker.ric === "string" ? ticker.ric : "";
  return { type: "link", url: url.replaceAll("{ric}", encodeURIComponent(ric)), children: [ticker] } as Loose;
}
