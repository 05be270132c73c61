import type { WireContent, WireMedia } from "#shared/domain/wire.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import { addressOf, pictureTypeOf } from "./mediaAddress.ts";
import { management, newsItem } from "./newsmlG2Item.ts";
import { el, filled, type XmlOut } from "./xmlOut.ts";

type Named = { readonly guid: string; readonly picture: WireMedia };

/** The pictures that have an address. A story's `contentSet` holds renditions of its text, so each is an item of its own. */
export const picturesOf = ({ guid, media }: WireContent): Named[] =>
  media
    .filter((picture) => addressOf(picture) !== "")
    .map((picture, at) => ({ guid: `${guid}#picture-${at + 1}`, picture }));

/** One picture of a story, under the story's embargo and status. Sizes are pixels. */
export function pictureItem(content: WireContent, { guid, picture }: Named): XmlOut {
  const { caption, credit, alt, href, renditions = [] } = picture;
  const main = renditions.find((one) => one.href === href && href !== "");
  const others = renditions.filter((one) => one !== main && one.href !== "");
  return newsItem(
    guid,
    content,
    el("itemMeta", {}, management(content, isFilm(picture.type) ? "video" : "picture")),
    el(
      "contentMeta",
      {},
      filled("creditline", {}, credit),
      filled("description", { role: "drol:caption" }, caption),
      filled("description", { role: "depeche:alt" }, alt),
    ),
    el(
      "contentSet",
      {},
      [{ name: "", type: "", ...main, href: addressOf(picture) }, ...others].map((one) =>
        el("remoteContent", {
          href: one.href,
          contenttype: pictureTypeOf({ type: one.type || picture.type, href: one.href }),
          rendition: /^[\w.-]+$/.test(one.name) ? `rnd:${one.name}` : undefined,
          width: one.width,
          height: one.height,
        }),
      ),
    ),
  );
}
