import { createHash } from "node:crypto";
import type { WireMedia } from "#shared/domain/wire.ts";
import type { WireMediaBytes } from "../ingest/wireReader.ts";
import { pictureHeader } from "../media/pictureHeader.ts";
import { asList, asText, first, type Json, valueByRole } from "./jsonFields.ts";
import { pictureAt } from "./mediaAddress.ts";

const DATA_URL = /^data:image\/(?:jpeg|png|webp|gif);base64,/;

/** Pictures that the item is associated with; small ones may come inside it as data. */
export function picturesOf(item: Json): { media: WireMedia[]; bytes: WireMediaBytes[] } {
  const bytes: WireMediaBytes[] = [];
  const media = asList(item.associations)
    .filter((one) => asText(one.type) === "picture")
    .map((one): WireMedia => {
      const caption = captionOf(one);
      const alt = asList(one.descriptions).find((entry) => asText(entry.role) === "alt");
      const shown = {
        caption: caption.slice(0, 4000),
        credit: asText(first(one, "by", "byline", "copyrightHolder", "copyrightholder")).slice(0, 400),
        alt: (asText(alt?.value) || caption).slice(0, 1000),
      };
      const { href, type } = shownOf(one);
      if (!href.startsWith("data:")) return { ...pictureAt(href), type, ...shown };
      const inside = DATA_URL.test(href) ? Buffer.from(href.slice(href.indexOf(",") + 1), "base64") : undefined;
      // what the bytes are is told by the bytes: a mislabelled file must not become a picture
      const header = inside && pictureHeader(inside);
      if (!inside || !header) return { href: "", type: "image", ...shown };
      const mediaId = createHash("sha256").update(inside).digest("hex");
      bytes.push({ mediaId, type: header.type, bytes: inside });
      return { mediaId, href: "", type: header.type, ...shown };
    });
  return { media, bytes };
}

const captionOf = (picture: Json): string =>
  asText(first(picture, "description_text", "caption")) ||
  valueByRole(
    asList(picture.descriptions).filter((entry) => asText(entry.role) !== "alt"),
    /caption|^$/,
  ) ||
  asText(picture.headline) ||
  valueByRole(picture.headlines, /main|^$/);

/** The rendition to show: data that came along, or else the widest one. */
function shownOf(picture: Json): { href: string; type: string } {
  const renditions = asList(picture.renditions)
    .map((one) => ({
      href: asText(one.href),
      width: Number(one.width) || 0,
      type: asText(first(one, "contentType", "contenttype", "mimetype")).slice(0, 100),
    }))
    .filter((one) => one.href !== "")
    .sort((a, b) => Number(b.href.startsWith("data:")) - Number(a.href.startsWith("data:")) || b.width - a.width);
  const [{ href, type } = { href: "", type: "" }] = renditions;
  return { href, type: type.startsWith("image/") ? type : "image" };
}
