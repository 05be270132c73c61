import type { DefaultTreeAdapterTypes } from "parse5";
import type { BlockJson, Body } from "#shared/document/body.ts";
import { treeToBlocks } from "#shared/document/htmlIn.ts";
import { body, paragraph, text } from "#shared/document/makeBody.ts";
import type { XmlElement } from "./xmlTree.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * What stands inside elements of XML as a body, without the way over markup and a second parser.
 * @param names what an element is called in HTML, when it has another name
 */
export function xmlToBody(elements: readonly XmlElement[], names: Readonly<Record<string, string>> = {}): Body {
  const blocks: BlockJson[] = [];
  let others: XmlElement["children"] = [];
  const addOthers = (): void => {
    if (others.some((one) => typeof one !== "string" || !isBlank(one)))
      blocks.push(...treeToBlocks([htmlOf({ ...WRAPPER, children: others }, names)]));
    others = [];
  };
  for (const { children } of elements) {
    for (const child of children) {
      const words = wordsOfParagraph(child, names);
      if (words === undefined) {
        others.push(child);
        continue;
      }
      addOthers();
      if (!isBlank(words)) blocks.push(paragraph([text(words)]));
    }
    addOthers();
  }
  return body(blocks.length > 0 ? blocks : [paragraph([])]);
}

const WRAPPER: XmlElement = { name: "div", prefix: "", attributes: {}, children: [] };
const isBlank = (words: string): boolean => !/\S/.test(words);

/** Nearly every paragraph of a wire story is nothing but words: they need no walk. Blanks are those that HTML folds. */
function wordsOfParagraph(child: XmlElement | string, names: Readonly<Record<string, string>>): string | undefined {
  if (typeof child === "string" || child.name !== "p" || Object.hasOwn(names, "p")) return undefined;
  const [only, ...more] = child.children;
  if (typeof only !== "string" || more.length > 0) return undefined;
  const folded = /[\t\r\n\f]| {2}/.test(only) ? only.replace(/[ \t\r\n\f]+/g, " ") : only;
  return folded.slice(folded.startsWith(" ") ? 1 : 0, folded.endsWith(" ") ? -1 : undefined);
}

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
