import type { WireUnknown } from "#shared/domain/wire.ts";
import { outerMarkup, readXml, type XmlElement } from "./xmlTree.ts";

const LONGEST = 20_000;

/**
 * Elements that no field holds, word for word. Those of another vocabulary would be nothing without its declaration.
 * @param place where they stand, in the format's own words
 */
export function unknownIn(
  parent: XmlElement | undefined,
  { format, place, held }: { readonly format: string; readonly place: string; readonly held: ReadonlySet<string> },
): WireUnknown[] {
  return (parent?.children ?? []).flatMap((child): WireUnknown[] => {
    if (typeof child === "string" || child.prefix !== parent?.prefix || held.has(child.name)) return [];
    const source = outerMarkup(child);
    return source.length > LONGEST ? [] : [{ format, place, name: child.name.slice(0, 200), source }];
  });
}

/** Whether a kept piece is still XML: a damaged one would break the document that it goes into. */
export function isWellFormed(source: string): boolean {
  try {
    readXml(source, "");
    return true;
  } catch {
    return false; // what is wrong with it helps nobody here
  }
}
