import type { WireContent, WireUnknown } from "#shared/domain/wire.ts";
import { asObject, asText, type Json } from "./jsonFields.ts";
import type { Out } from "./ninjsOut.ts";

/** Properties of any series that fields of the desk hold, or that a writer makes anew. */
const HELD = new Set(
  `uri guid type version language headline headlines slugline slug by byline bodies body_html body_xhtml body_text
  description_text descriptions located urgency expires embargoed embargoedUntil pubStatus pubstatus edNote ednote
  firstCreated firstcreated versionCreated versioncreated contentCreated contentcreated copyrightHolder copyrightholder
  copyrightNotice copyrightnotice usageTerms usageterms subjects subject people person organisations organisation places
  place events event genres genre infoSources infosources infosource associations altIds altids keywords evolvedfrom
  rewrite_of signal signals authors provider source standard $standard representationType representationtype charCount
  charcount wordCount wordcount mimetype items`.split(/\s+/),
);

/** What the standard's newest series of each kind has a place for beside the fields that the desk holds. */
const PLACES: Readonly<Record<string, ReadonlySet<string>>> = {
  ninjs: new Set("title profile rightsInfo digitalSourceType objects trustIndicators renditions".split(" ")),
  "ninjs-1.6": new Set("title profile rightsinfo digitalsourcetype object trustindicator renditions".split(" ")),
};
const LONGEST = 20_000;
const MOST = 200;

/** The format by its id here: 3.x is "ninjs", 1.x "ninjs-1.6"; nothing of 2.x is written. */
function seriesOf(item: Json): string {
  const version = asText(asObject(item.standard ?? item.$standard).version);
  if (/^[123]\b/.test(version)) return { 1: "ninjs-1.6", 2: "ninjs-2", 3: "ninjs" }[version[0] as "1" | "2" | "3"];
  if (["versionCreated", "pubStatus", "infoSources", "edNote", "embargoedUntil"].some((key) => key in item))
    return "ninjs";
  return Array.isArray(item.headlines) || Array.isArray(item.bodies) ? "ninjs-2" : "ninjs-1.6";
}

/** Properties that no field holds, word for word. */
export function unknownOf(item: Json, headline: string): WireUnknown[] {
  const format = seriesOf(item);
  return Object.entries(item)
    .filter(
      ([key, value]) => !HELD.has(key) && !/^(?:headline|body)_/.test(key) && value !== null && value !== headline,
    )
    .map(([key, value]) => ({ format, place: "", name: key.slice(0, 200), source: JSON.stringify(value) }))
    .filter(({ source }) => source.length <= LONGEST)
    .slice(0, MOST);
}

/**
 * Whether a piece goes back: it came from this series and the standard has the property. What an agency added of its own
 * would make the item invalid for every other reader.
 */
const isKept = ({ format, name }: WireUnknown, target: string): boolean =>
  format === target && (PLACES[target]?.has(name) ?? false);

/** The kept pieces as properties. @param target the format's id */
export const keptProperties = ({ unknown }: WireContent, target: string): Out =>
  Object.fromEntries(
    unknown.filter((one) => isKept(one, target)).map(({ name, source }) => [name, JSON.parse(source) as unknown]),
  );

export const areAllKept = ({ unknown }: WireContent, target: string): boolean =>
  unknown.every((one) => isKept(one, target));
