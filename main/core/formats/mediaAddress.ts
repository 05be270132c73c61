import type { WireMedia } from "#shared/domain/wire.ts";
import { isFilm } from "#shared/media/isFilm.ts";

const OWN = /^urn:sha256:([0-9a-f]{64})$/;

/** Where a picture is to be had: its address, or for one in the media store a name made of its bytes. */
export const addressOf = ({ href, mediaId }: Pick<WireMedia, "href" | "mediaId">): string =>
  href || (mediaId ? `urn:sha256:${mediaId}` : "");

/** An address as the picture it names: the store's own, when it is one of ours. */
export function pictureAt(address: string): Pick<WireMedia, "href" | "mediaId"> {
  const mediaId = OWN.exec(address)?.[1];
  return mediaId ? { mediaId, href: "" } : { href: address.slice(0, 2000) };
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.png(?:[?#]|$)/i, "image/png"],
  [/\.gif(?:[?#]|$)/i, "image/gif"],
  [/\.webp(?:[?#]|$)/i, "image/webp"],
];

/** A picture's media type: what is said of it, or what its name says. */
export const pictureTypeOf = ({ type, href }: Pick<WireMedia, "type" | "href">): string =>
  type.startsWith("image/") || isFilm(type)
    ? type
    : (TYPES.find(([pattern]) => pattern.test(href))?.[1] ?? "image/jpeg");
