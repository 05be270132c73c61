import type { DefaultTreeAdapterTypes } from "parse5";
import type { Body } from "#shared/document/body.ts";
import { treeToBody } from "#shared/document/htmlIn.ts";
import type { XmlElement } from "./xmlTree.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * What stands inside elements of XML as a body, without the way over markup and a second parser.
 * @param names what an element is called in HTML, when it has another name
 */
export const xmlToBody = (elements: readonly XmlElement[], names: Readonly<Record<string, string>> = {}): Body =>
  treeToBody(elements.map((element) => htmlOf({ ...element, name: "div" }, names)));

/** Only what the reader of HTML looks at: names, attributes and what is inside. */
function htmlOf(element: XmlElement, names: Readonly<Record<string, string>>): Node {
  const name = Object.hasOwn(names, element.name) ? (names[element.name] ?? element.name) : element.name;
  const tagName = name.toLowerCase();
  const childNodes = element.children.map((child): Node => {
    if (typeof child !== "string") return htmlOf(child, names);
    return { nodeName: "#text", value: child } as Node;
  });
  const attrs = Object.entries(element.attributes).map(([key, value]) => ({ name: key, value }));
  return { nodeName: tagName, tagName, attrs, childNodes } as unknown as Node; // the reader asks for nothing else
}
