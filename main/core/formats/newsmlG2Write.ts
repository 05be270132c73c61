import type { WireContent } from "#shared/domain/wire.ts";
import { createdOf, newsItem } from "./newsmlG2Item.ts";
import { contentMetaOf, ITEM, instrumentAssertions, isKept, itemMetaOf, keptPieces } from "./newsmlG2Meta.ts";
import { pictureItem, picturesOf } from "./newsmlG2Pictures.ts";
import { closingOf, heldOf, noticeOf, openingOf } from "./writtenParts.ts";
import { markupOf, XHTML } from "./xhtmlBody.ts";
import { inOrder } from "./xmlOrder.ts";
import { el, filled, type XmlOut, xmlDocument } from "./xmlOut.ts";

/**
 * One item as NewsML-G2 2.35. A correction's signal is `sig:correction`, never `sig:update`; people are contributors with
 * their role, the sign-off the credit line and the text's last paragraph; companies are assertions with their codes. A
 * story with pictures is a message, with an item for each of them.
 * @throws AppError `publish.embargo`
 */
export function writeNewsmlG2(content: WireContent): string {
  const pictures = picturesOf(content);
  const parts = [
    rightsOf(content),
    itemMetaOf(
      content,
      pictures.map(({ guid }) => guid),
    ),
    contentMetaOf(content),
    ...instrumentAssertions(content),
    el("contentSet", {}, textOf(content)),
    ...keptPieces(content, ""),
  ];
  const story = newsItem(content.guid, content, inOrder(ITEM, parts));
  if (pictures.length === 0) return xmlDocument(story);
  return xmlDocument(
    el(
      "newsMessage",
      { xmlns: "http://iptc.org/std/nar/2006-10-01/" },
      el("header", {}, el("sent", {}, createdOf(content))),
      el("itemSet", {}, story, ...pictures.map((picture) => pictureItem(content, picture))),
    ),
  );
}

/** What of an item NewsML-G2 has no place for. */
export const newsmlG2Drops = (content: WireContent): string[] => [
  ...heldOf(content, ["related", "values"]),
  ...(content.unknown.every(isKept) ? [] : ["unknown"]),
  ...(content.signal === "refile" ? ["signal"] : []),
];

const textOf = (content: WireContent): XmlOut =>
  el(
    "inlineXML",
    { contenttype: "application/xhtml+xml" },
    el(
      "html",
      { xmlns: "http://www.w3.org/1999/xhtml" },
      el("head", {}, el("title", {}, content.headline)),
      el(
        "body",
        {},
        filled("p", {}, openingOf(content)),
        markupOf(content.body, XHTML),
        filled("p", {}, closingOf(content)),
      ),
    ),
  );

function rightsOf(content: WireContent): XmlOut | undefined {
  const { copyrightHolder, usageTerms } = content;
  const notice = noticeOf(content);
  if (copyrightHolder + notice + usageTerms === "") return undefined;
  return el(
    "rightsInfo",
    {},
    copyrightHolder === ""
      ? undefined
      : el("copyrightHolder", { literal: copyrightHolder }, el("name", {}, copyrightHolder)),
    filled("copyrightNotice", {}, notice),
    filled("usageTerms", {}, usageTerms),
  );
}
