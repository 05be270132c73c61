import { around, attributeOf, elementsIn, type HtmlElement, takeOut, wordsOf } from "./htmlTree.ts";

/** Parts of a page that are never its story. */
const TAGS = new Set(
  "nav aside footer form button dialog menu script style noscript template iframe svg select textarea".split(" "),
);
const ROLES = /^(?:navigation|complementary|contentinfo|banner|search|dialog|menu|menubar|toolbar|alert)$/i;
/** Words in classes and ids of what publishers put around and between the paragraphs. */
const NAMES =
  /(?:^|[\s_-])(?:share|sharing|social|related|recommended|newsletter|subscribe|subscription|comments?|cookies?|consent|advert(?:s|isement|ising)?|ads?|promo(?:tion)?|sponsored|breadcrumbs?|sidebar|toolbar|paywall|popular|most-read|trending|read-?more|read-?also|skip-link|sr-only|visually-hidden|site-header|masthead)(?:$|[\s_-])/i;

/**
 * Takes navigation, share buttons, advertisements and what else surrounds a story off its tree. A part that holds more
 * than half of the words stays, whatever it is called: names deceive, and half a story is none.
 */
export function takeOutFurniture(root: HtmlElement): void {
  const whole = wordsOf(root).length;
  for (const one of elementsIn(root)) {
    if (!isFurniturePart(one) || !around(one).includes(root)) continue; // its parent may be gone already
    const isWordless = TAGS.has(one.tagName) && !/^(?:aside|form)$/.test(one.tagName);
    if (isWordless || wordsOf(one).length * 2 <= whole) takeOut(one);
  }
}

function isFurniturePart(element: HtmlElement): boolean {
  if (/(?:^|\s)factbox(?:\s|$)/.test(attributeOf(element, "class"))) return false; // a story's own box is an aside too
  if (TAGS.has(element.tagName) || ROLES.test(attributeOf(element, "role"))) return true;
  const isHidden =
    element.attrs.some(({ name }) => name === "hidden") || attributeOf(element, "aria-hidden") === "true";
  const isUnseen = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, "style"));
  return isHidden || isUnseen || NAMES.test(`${attributeOf(element, "class")} ${attributeOf(element, "id")}`);
}
