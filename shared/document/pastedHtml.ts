import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as namespaces, parse } from "parse5";
import type { BlockJson } from "./body.ts";
import { treeToBlocks } from "./htmlIn.ts";
import { plainUrl } from "./plainUrl.ts";
import { wordLists } from "./wordLists.ts";

/*
 * What other programs put on the clipboard, before it is read like any page. They write the looks of their text, not its
 * structure: bold is a weight in a style, a list a paragraph with a bullet, a link a detour over a tracker.
 */

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => "tagName" in node;

/** Elements whose style says bold or italic where the element does not; in others it is the looks of a page. */
const STYLED = new Set(["span", "font", "b", "strong", "i", "em"]);
/** Inside these the program's own look is no emphasis of the author's. */
const LINK = "a";
const HEADING = /^h[1-6]$/;

/** The blocks of what was pasted from Word, Google Docs, Outlook, LibreOffice, a mail program or a web page. */
export function pastedHtmlBlocks(text: string): BlockJson[] {
  const document = parse(text);
  const waiting: { node: Node; inLink: boolean; inHeading: boolean }[] = document.childNodes.map((node) => ({
    node,
    inLink: false,
    inHeading: false,
  }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    if (!isElement(node)) continue;
    const styles = stylesOf(node);
    if (isHidden(styles)) {
      node.childNodes = [];
      continue;
    }
    if (node.tagName === LINK) straighten(node);
    const inLink = next.inLink || node.tagName === LINK;
    const inHeading = next.inHeading || HEADING.test(node.tagName);
    const children = [...node.childNodes];
    if (STYLED.has(node.tagName)) asTags(node, styles, { inLink, inHeading });
    for (const child of children) waiting.push({ node: child, inLink, inHeading });
  }
  wordLists(document.childNodes);
  return treeToBlocks(document.childNodes);
}

/** The declarations of an element's own style, names and values in small letters. */
export function stylesOf(element: Element): ReadonlyMap<string, string> {
  const style = element.attrs.find(({ name }) => name === "style")?.value ?? "";
  return new Map(
    style.split(";").flatMap((one) => {
      const at = one.indexOf(":");
      return at < 0
        ? []
        : [
            [
              one.slice(0, at).trim().toLowerCase(),
              one
                .slice(at + 1)
                .trim()
                .toLowerCase(),
            ] as const,
          ];
    }),
  );
}

const isHidden = (styles: ReadonlyMap<string, string>): boolean =>
  styles.get("display") === "none" || styles.get("mso-hide") === "all";

/** Says in tags what the style says: Google Docs has no other bold, and wraps everything in one that is none. */
function asTags(node: Element, styles: ReadonlyMap<string, string>, at: { inLink: boolean; inHeading: boolean }): void {
  const weight = styles.get("font-weight");
  if (weight === "normal" || weight === "400") rename(node, ["b", "strong"]);
  if (styles.get("font-style") === "normal") rename(node, ["i", "em"]);
  const line = styles.get("text-decoration") ?? styles.get("text-decoration-line") ?? "";
  const tags = [
    ...((weight === "bold" || Number(weight) >= 600) && !at.inHeading ? ["b"] : []),
    ...(styles.get("font-style") === "italic" ? ["i"] : []),
    ...(line.includes("underline") && !at.inLink ? ["u"] : []),
    ...(line.includes("line-through") ? ["s"] : []),
    ...(styles.get("vertical-align") === "super" ? ["sup"] : []),
    ...(styles.get("vertical-align") === "sub" ? ["sub"] : []),
  ];
  for (const tag of tags.filter((one) => one !== node.tagName)) {
    const inner = defaultTreeAdapter.createElement(tag, namespaces.NS.HTML, []);
    for (const child of [...node.childNodes]) {
      defaultTreeAdapter.detachNode(child);
      defaultTreeAdapter.appendChild(inner, child);
    }
    defaultTreeAdapter.appendChild(node, inner);
  }
}

function rename(node: Element, tags: readonly string[]): void {
  if (!tags.includes(node.tagName)) return;
  node.tagName = "span";
  node.nodeName = "span";
}

function straighten(node: Element): void {
  const href = node.attrs.find(({ name }) => name === "href");
  if (href) href.value = plainUrl(href.value);
}
