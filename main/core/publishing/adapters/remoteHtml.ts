import { serialize } from "parse5";
import type { BlockJson } from "#shared/document/body.ts";
import { htmlToBody, type PictureOf } from "#shared/document/htmlIn.ts";
import { isMedia, plainText } from "#shared/document/paragraphs.ts";
import { attributeOf, elementsIn, type HtmlElement, readHtmlTree, takeOut, wordsOf } from "../../formats/htmlTree.ts";

/** What the desk prints around a text: it is worded anew at each delivery, and no part of what a person writes. */
const FURNITURE = new Set(
  "depeche-provider depeche-byline depeche-note depeche-credit depeche-correction dateline values related".split(" "),
);

const isFurniture = (element: HtmlElement): boolean =>
  attributeOf(element, "class")
    .split(/\s+/)
    .some((name) => FURNITURE.has(name));

export type RemoteText = { readonly blocks: readonly BlockJson[]; readonly around: readonly string[] };

/** A CMS's HTML as blocks of ours, without what the desk itself put around them. */
export function readRemoteHtml(html: string, pictureOf: PictureOf): RemoteText {
  const page = readHtmlTree(`<body>${html}</body>`, "CMS");
  const around: string[] = [];
  for (const element of elementsIn(page).filter(isFurniture)) {
    around.push(wordsOf(element));
    takeOut(element);
  }
  const blocks = htmlToBody(serialize(page), pictureOf).root.children.filter(
    (block) => isMedia(block.type) || plainText(block).trim() !== "",
  );
  return { blocks, around: around.filter(Boolean) };
}

/** The addresses of a text's pictures. */
export const picturesIn = (html: string): string[] =>
  elementsIn(readHtmlTree(`<body>${html}</body>`, "CMS"))
    .filter(({ tagName }) => tagName === "img")
    .map((image) => attributeOf(image, "src"))
    .filter(Boolean);

/** The block that stands for one of the desk's, under its id. */
export const underIdOf = (original: BlockJson, printed: BlockJson): BlockJson => {
  const state = (original as { $?: { paragraphId?: string } }).$;
  return state ? { ...printed, $: state } : printed;
};
