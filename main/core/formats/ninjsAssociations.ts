import type { WireContent, WireLink, WireMedia } from "#shared/domain/wire.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import { addressOf, pictureTypeOf } from "./mediaAddress.ts";
import { dropEmpty, isUri, type Out, plain, uriOf } from "./ninjsOut.ts";
import { relationOf } from "./writtenParts.ts";

/** What goes with an item: its pictures, the items it is linked to, and stories to read next. */
export const associationsOf = (content: WireContent): Out[] => [
  ...content.media.map((media, at) => pictureOf(media, `picture-${at + 1}`, content.guid)),
  ...content.links.filter(({ guid, href }) => guid + href !== "").map((link, at) => linkOf(link, `link-${at + 1}`)),
  ...content.related
    .filter(({ url }) => isUri(url))
    .map(({ title, url, provider, at, teaser }, index) =>
      dropEmpty({
        name: `related-${index + 1}`,
        rel: "related",
        uri: url,
        type: "text",
        title,
        versionCreated: at,
        descriptions: teaser ? [{ role: "summary", ...plain(teaser) }] : [],
        infoSources: provider ? [{ name: provider, role: "provider" }] : [],
      }),
    ),
];

/** A picture in every size that it is offered in. */
function pictureOf(media: WireMedia, name: string, guid: string): Out {
  const address = addressOf(media);
  const { href, caption, credit, alt, renditions = [] } = media;
  const main = renditions.find((one) => one.href === href && href !== "");
  const others = renditions.filter((one) => one !== main && isUri(one.href));
  const shown = isUri(address) ? [{ name: "main", type: "", ...main, href: address }] : [];
  return dropEmpty({
    name,
    uri: uriOf(address || `${guid}#${name}`),
    type: isFilm(media.type) ? "video" : "picture",
    by: credit,
    descriptions: [
      ...(caption ? [{ role: "caption", ...plain(caption) }] : []),
      ...(alt && alt !== caption ? [{ role: "alt", ...plain(alt) }] : []),
    ],
    renditions: [...shown, ...others].map((one) =>
      dropEmpty({
        name: one.name || "other",
        href: one.href,
        contentType: pictureTypeOf({ type: one.type || media.type, href: one.href }),
        width: one.width,
        height: one.height,
      }),
    ),
  });
}

const linkOf = (link: WireLink, name: string): Out => {
  const id = link.guid || link.href;
  return dropEmpty({
    name,
    rel: link.code || relationOf(link),
    uri: uriOf(id),
    altIds: isUri(id) ? [] : [{ role: "guid", value: id }],
    type: "text",
    version: link.version === undefined ? undefined : String(link.version),
    title: link.title,
  });
};
