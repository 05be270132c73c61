import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { LIMITS } from "../ingest/limits.ts";
import { refusal } from "../ingest/refusal.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * A page as an inert tree: nothing of it runs or is fetched.
 * @throws AppError `wire.tooDeep`, `wire.tooLarge` as soon as the limit is met, before the rest is parsed
 */
export function readHtmlTree(text: string, fileName: string): HtmlElement {
  let depth = 0;
  let elements = 0;
  const document = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...parts) => {
        if (++elements > LIMITS.elements)
          throw refusal("wire.tooLarge", fileName, "elements", { most: LIMITS.elements });
        return defaultTreeAdapter.createElement(...parts);
      },
      onItemPush: () => {
        if (++depth > LIMITS.depth) throw refusal("wire.tooDeep", fileName, "depth", { most: LIMITS.depth });
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  const root = document.childNodes.find(isElement);
  if (!root) throw refusal("wire.notWire", fileName, "noElement");
  return root;
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value.trim() ?? "";

/** All elements inside, in the order of the page. */
export function elementsIn(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (node: HtmlElement): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

const UNSEEN = new Set(["script", "style", "template", "noscript"]);

/** The words that a browser would show of it, blanks folded. */
export function wordsOf(element: HtmlElement | undefined): string {
  const seen = (node: HtmlNode): string => {
    if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!isElement(node) || UNSEEN.has(node.tagName)) return "";
    const inner = node.childNodes.map(seen).join("");
    return /^(?:br|p|div|li|h\d|td|tr|figcaption)$/.test(node.tagName) ? ` ${inner} ` : inner;
  };
  return element
    ? seen(element)
        .replace(/[ \t\r\n\f]+/g, " ")
        .trim()
    : "";
}

/** Takes an element off its tree. */
export const takeOut = (element: HtmlElement): void => defaultTreeAdapter.detachNode(element);

/** The elements around it, the nearest first. */
export function around(element: HtmlElement): HtmlElement[] {
  const parents: HtmlElement[] = [];
  for (let parent = element.parentNode; parent && "tagName" in parent; parent = parent.parentNode) parents.push(parent);
  return parents;
}
