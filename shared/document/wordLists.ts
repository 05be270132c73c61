import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as namespaces } from "parse5";

/*
 * Word and Outlook write a list as paragraphs: "mso-list:l0 level2 lfo1" in the style says the list and the level, a span
 * with "mso-list:Ignore" prints the bullet or the number.
 */

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const LEVEL = /mso-list:\s*l\d+\s+level(\d)/i;
const MARKER = /mso-list:\s*ignore/i;
const NUMBER = /^\s*(?:\d+|[a-z]|[ivxlc]+)[.)]/i;

const isElement = (node: Node): node is Element => "tagName" in node;
const styleOf = (node: Element): string => node.attrs.find(({ name }) => name === "style")?.value ?? "";

/** Makes lists of Word's list paragraphs, wherever they stand in the tree. */
export function wordLists(roots: readonly Node[]): void {
  const waiting: Node[] = [...roots];
  const parents = new Set<Parent>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === "p" && LEVEL.test(styleOf(node)) && node.parentNode) parents.add(node.parentNode);
    waiting.push(...node.childNodes);
  }
  for (const parent of parents) gather(parent);
}

function gather(parent: Parent): void {
  /** The lists that are open, outermost first. */
  let open: Element[] = [];
  for (const child of [...parent.childNodes]) {
    if (!isElement(child)) {
      if (child.nodeName === "#text" && "value" in child && child.value.trim() !== "") open = [];
      continue;
    }
    const level = Number(LEVEL.exec(styleOf(child))?.[1] ?? 0);
    if (child.tagName !== "p" || level === 0) {
      open = [];
      continue;
    }
    const marker = takeMarker(child);
    const tag = NUMBER.test(marker) ? "ol" : "ul";
    open = open.slice(0, level);
    if (open.length === level && open[level - 1]?.tagName !== tag) open = open.slice(0, level - 1);
    while (open.length < level) {
      const list = element(tag);
      const outer = open.at(-1);
      if (outer) defaultTreeAdapter.appendChild(outer, list);
      else defaultTreeAdapter.insertBefore(parent, list, child);
      open.push(list);
    }
    const item = element("li");
    defaultTreeAdapter.detachNode(child);
    for (const inner of [...child.childNodes]) {
      defaultTreeAdapter.detachNode(inner);
      defaultTreeAdapter.appendChild(item, inner);
    }
    const list = open.at(-1);
    if (list) defaultTreeAdapter.appendChild(list, item);
  }
}

const element = (tag: string): Element => defaultTreeAdapter.createElement(tag, namespaces.NS.HTML, []);

/** Takes the printed bullet or number out of a paragraph. @returns what was printed */
function takeMarker(paragraph: Element): string {
  const waiting: Node[] = [...paragraph.childNodes];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (!isElement(node)) continue;
    if (MARKER.test(styleOf(node))) {
      const printed = textOf(node);
      defaultTreeAdapter.detachNode(node);
      return printed;
    }
    waiting.push(...node.childNodes);
  }
  return "";
}

function textOf(root: Element): string {
  let text = "";
  const waiting: Node[] = [root];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value;
    else if (isElement(node)) waiting.unshift(...node.childNodes);
  }
  return text;
}
