import { serializeOuter } from "parse5";
import { takeOutFurniture } from "./htmlFurniture.ts";
import { around, attributeOf, elementsIn, type HtmlElement, isElement, takeOut, wordsOf } from "./htmlTree.ts";
import { isProse } from "./prose.ts";

/** The parts of an article's page. What is no part of the story is gone. */
export type PageStory = {
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly dateline: string;
  /** ISO 8601, as the page's first `time` says it. */
  readonly time: string;
  readonly pictures: readonly PagePicture[];
  /** What is left: the text. */
  readonly markup: string;
};

export type PagePicture = { readonly src: string; readonly alt: string; readonly caption: string };

const LONGEST_HEADLINE = 400;
const LONGEST_BYLINE = 200;
const BYLINE = /(?:^|[\s_-])(?:by-?line|authors?|auteurs?|signature|contributors?)(?:$|[\s_-])/i;
const DECK = /(?:^|[\s_-])(?:deck|standfirst|chapo|chapeau|subtitle|subheadline|sub-?head)(?:$|[\s_-])/i;

/** Finds the story on a page and takes it apart. @param page is changed: it serves for this once */
export function storyOn(page: HtmlElement): PageStory {
  const body = elementsIn(page).find((one) => one.tagName === "body") ?? page;
  const titles = elementsIn(body).filter((one) => one.tagName === "h1" && wordsOf(one) !== "");
  const root = storyRoot(body);
  const title = elementsIn(root).find((one) => titles.includes(one)) ?? (titles.length === 1 ? titles[0] : undefined);
  const headline = wordsOf(title ?? firstHeading(root)).slice(0, LONGEST_HEADLINE);
  if (title) takeOut(title);
  else takeOutHeading(root);
  takeOutFurniture(root);
  const deck = takeNamed(root, DECK, 4000);
  const byline = takeByline(root);
  const dateline = takeNamed(root, /(?:^|\s)dateline(?:$|\s)/i, 200);
  const time = takeTime(root);
  const pictures = takePictures(root);
  return { headline, deck, byline, dateline, time, pictures, markup: serializeOuter(root) };
}

/**
 * The smallest part that holds the story: what the page itself calls its article, or else the element whose own
 * paragraphs hold the most prose.
 */
function storyRoot(body: HtmlElement): HtmlElement {
  const all = elementsIn(body);
  const most = (parts: readonly HtmlElement[]): HtmlElement | undefined => {
    const ranked = parts.map((part) => ({ part, length: proseIn(part) })).sort((a, b) => b.length - a.length);
    return ranked[0] && ranked[0].length > 0 ? ranked[0].part : undefined;
  };
  const isMain = (one: HtmlElement): boolean => one.tagName === "main" || attributeOf(one, "role") === "main";
  return (
    most(
      all.filter((one) => one.tagName === "article" && around(one).every((parent) => parent.tagName !== "article")),
    ) ??
    most(all.filter((one) => attributeOf(one, "itemprop") === "articleBody")) ??
    most(all.filter(isMain)) ??
    cellWithStory(body, all)
  );
}

/** On a page that is laid out in tables or nameless boxes: the box that directly holds most of all prose. */
function cellWithStory(body: HtmlElement, all: readonly HtmlElement[]): HtmlElement {
  const whole = proseIn(body);
  const isBox = (one: HtmlElement): boolean => /^(?:td|div|section)$/.test(one.tagName);
  const own = (box: HtmlElement): number =>
    box.childNodes
      .filter(isElement)
      .filter((one) => one.tagName === "p")
      .map(wordsOf)
      .filter(isProse)
      .reduce((sum, words) => sum + words.length, 0);
  // a story that is spread over boxes would lose its other half
  return all.find((one) => isBox(one) && own(one) > whole * 0.8) ?? body;
}

const proseIn = (root: HtmlElement): number =>
  elementsIn(root)
    .filter((one) => one.tagName === "p")
    .map(wordsOf)
    .filter(isProse)
    .reduce((sum, words) => sum + words.length, 0);

const headingsIn = (root: HtmlElement): HtmlElement[] => elementsIn(root).filter((one) => /^h[23]$/.test(one.tagName));

/** A fragment may start with a smaller heading; one that stands behind prose is a crosshead. */
function firstHeading(root: HtmlElement): HtmlElement | undefined {
  const [heading] = headingsIn(root);
  const prose = elementsIn(root).find((one) => one.tagName === "p" && isProse(wordsOf(one)));
  const all = elementsIn(root);
  return heading && (!prose || all.indexOf(heading) < all.indexOf(prose)) ? heading : undefined;
}

function takeOutHeading(root: HtmlElement): void {
  const heading = firstHeading(root);
  if (heading) takeOut(heading);
}

/** The words of the first part with such a class, which leaves the text; a part that is too long to be it stays. */
function takeNamed(root: HtmlElement, name: RegExp, longest: number): string {
  const part = elementsIn(root).find((one) => {
    const words = wordsOf(one);
    return name.test(attributeOf(one, "class")) && words !== "" && words.length <= longest;
  });
  if (!part) return "";
  takeOut(part);
  return wordsOf(part);
}

function takeByline(root: HtmlElement): string {
  const part = elementsIn(root).find((one) => {
    const names = `${attributeOf(one, "class")} ${attributeOf(one, "itemprop")} ${attributeOf(one, "rel")}`;
    const words = wordsOf(one);
    return BYLINE.test(names) && words !== "" && words.length <= LONGEST_BYLINE;
  });
  if (!part) return "";
  const time = elementsIn(part).find((one) => one.tagName === "time");
  const parent = part.parentNode;
  if (time && parent && "tagName" in parent) {
    takeOut(time);
    parent.childNodes.push(time);
    time.parentNode = parent;
  }
  takeOut(part);
  return wordsOf(part)
    .replace(/[\s|•·,–—-]+$/u, "")
    .trim();
}

/** The first time of the page, with the short line around it: "Published 5 February 2025 at 13:34". */
function takeTime(root: HtmlElement): string {
  const times = elementsIn(root).filter((one) => one.tagName === "time" && attributeOf(one, "datetime") !== "");
  for (const time of times) {
    const line = around(time).find((one) => one !== root && /^(?:p|div|span|li|header)$/.test(one.tagName));
    const isStamp = line !== undefined && wordsOf(line).length < 120 && !isProse(wordsOf(line));
    if (isStamp) takeOut(line);
    else if (time.parentNode === root) takeOut(time);
  }
  return times[0] ? attributeOf(times[0], "datetime") : "";
}

/** Pictures with their captions, which are no sentences of the story. */
function takePictures(root: HtmlElement): PagePicture[] {
  const figures = elementsIn(root).filter((one) => one.tagName === "figure");
  const images = elementsIn(root).filter((one) => one.tagName === "img");
  return images.map((image) => {
    const figure = around(image).find((one) => figures.includes(one));
    const caption = figure && elementsIn(figure).find((one) => one.tagName === "figcaption");
    if (figure) takeOut(figure);
    return { src: attributeOf(image, "src"), alt: attributeOf(image, "alt"), caption: wordsOf(caption) };
  });
}
