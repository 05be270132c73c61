import type { WireContent, WireUnknown } from "#shared/domain/wire.ts";
import { isWellFormed, unknownIn } from "./unknownIn.ts";
import { made, type XmlOut } from "./xmlOut.ts";
import { at, type XmlElement } from "./xmlTree.ts";

/** By the element they stand in: what fields of the desk hold, and what else NITF 3.6 allows there. */
const PLACES: Readonly<Record<string, { readonly held: ReadonlySet<string>; readonly allowed: ReadonlySet<string> }>> =
  {
    head: {
      held: new Set(["title", "tobject", "docdata"]),
      allowed: new Set(["meta", "iim", "pubdata", "revision-history"]),
    },
    "head/docdata": {
      held: new Set(
        "correction doc-id urgency date.issue date.release date.expire doc.copyright doc.rights du-key ed-msg key-list identified-content".split(
          " ",
        ),
      ),
      allowed: new Set("evloc del-list fixture doc-scope series".split(" ")),
    },
    "body/body.head": {
      held: new Set("hedline byline distributor dateline abstract".split(" ")),
      allowed: new Set(["note", "rights", "series"]),
    },
    "body/body.end": { held: new Set(["tagline"]), allowed: new Set(["bibliography"]) },
  };
const MOST = 200;

export const nitfUnknownOf = (root: XmlElement): WireUnknown[] =>
  Object.entries(PLACES)
    .flatMap(([place, { held }]) => unknownIn(at(root, place), { format: "nitf", place, held }))
    .slice(0, MOST);

/** Whether a piece goes back: what the standard has no place for there would make the document invalid. */
export const isKeptInNitf = ({ format, place, name, source }: WireUnknown): boolean =>
  format === "nitf" && (PLACES[place]?.allowed.has(name) ?? false) && isWellFormed(source);

/** The kept pieces of a place, or those of one name. */
export const keptInNitf = ({ unknown }: WireContent, place: string, ...names: readonly string[]): XmlOut[] =>
  unknown
    .filter((one) => one.place === place && isKeptInNitf(one) && (names.length === 0 || names.includes(one.name)))
    .map(({ source, name }) => made(source, name));
