import type { WireContent } from "#shared/domain/wire.ts";
import { catalogFor } from "./newsmlG2Codes.ts";
import { embargoOf } from "./writtenParts.ts";
import { type Content, el, filled, type XmlOut } from "./xmlOut.ts";

/** An item of NewsML-G2 2.35 with the catalog that its codes need. */
export function newsItem(guid: string, content: WireContent, ...parts: readonly Content[]): XmlOut {
  const attributes = {
    xmlns: "http://iptc.org/std/nar/2006-10-01/",
    guid,
    version: Math.max(1, content.version), // the standard counts from 1
    standard: "NewsML-G2",
    standardversion: "2.35",
    conformance: "power",
    "xml:lang": content.language,
  };
  return el("newsItem", attributes, catalogFor(el("item", {}, parts)), parts);
}

/** How an item is managed: what it is, from whom, when, and before when and whether it may be used. */
export function management(content: WireContent, nature: "text" | "picture" | "video"): (XmlOut | undefined)[] {
  return [
    el("itemClass", { qcode: `ninat:${nature}` }),
    el("provider", { literal: content.provider }),
    el("versionCreated", {}, createdOf(content)),
    filled("firstCreated", {}, content.firstCreated ?? ""),
    filled("embargoed", {}, embargoOf(content) ?? ""),
    el("pubStatus", { qcode: `stat:${content.pubStatus}` }),
  ];
}

/** The standard asks every item for a moment. One that has none gets the clock's beginning, which is read as none. */
export const NO_MOMENT = "1970-01-01T00:00:00Z";

/** When this version was made. */
export const createdOf = ({ versionCreated, firstCreated, contentCreated }: WireContent): string =>
  versionCreated ?? firstCreated ?? contentCreated ?? NO_MOMENT;
