import { languageOf } from "#shared/domain/language.ts";
import type { WireContent, WireHeadline, WireName } from "#shared/domain/wire.ts";
import { readDate } from "./format.ts";
import { codeOf } from "./newsmlG2Parts.ts";
import { unknownIn } from "./unknownIn.ts";
import { all, at, textOf, type XmlElement } from "./xmlTree.ts";

/** The parts of an item that fields of the desk hold, by the element they stand in ("" is the item itself). */
const HELD: Readonly<Record<string, ReadonlySet<string>>> = {
  "": new Set(["catalog", "catalogRef", "rightsInfo", "itemMeta", "contentMeta", "contentSet", "assert"]),
  itemMeta: new Set(
    "itemClass provider versionCreated firstCreated embargoed pubStatus edNote signal expires link".split(" "),
  ),
  contentMeta: new Set(
    "urgency contentCreated located creator contributor creditline by dateline language genre keyword subject slugline headline description".split(
      " ",
    ),
  ),
};
const MOST = 200;

type More = Pick<
  WireContent,
  "headlines" | "names" | "keywords" | "genres" | "signalCodes" | "copyrightHolder" | "usageTerms" | "unknown"
> & { readonly contentCreated: string | undefined; readonly expires: string | undefined };

/** What an item says beside its story: other headlines, people and places, words to find it by, and the rest verbatim. */
export function moreOf(item: XmlElement, main: XmlElement | undefined): More {
  const content = at(item, "contentMeta");
  const rights = at(item, "rightsInfo");
  const holder = at(rights, "copyrightHolder");
  return {
    headlines: all(content, "headline").flatMap((one) => (one === main ? [] : headlineOf(one))),
    names: [...all(content, "subject"), ...all(item, "assert")].flatMap(nameOf),
    keywords: all(content, "keyword")
      .filter(({ attributes }) => !/ticker/i.test(attributes.role ?? ""))
      .map((one) => textOf(one).slice(0, 400))
      .filter(Boolean),
    genres: all(content, "genre").map((one) => ({
      code: codeOf(one).slice(0, 200),
      name: textOf(at(one, "name")).slice(0, 400),
    })),
    signalCodes: all(at(item, "itemMeta"), "signal").flatMap((one) => one.attributes.qcode?.slice(0, 200) ?? []),
    copyrightHolder: (textOf(at(holder, "name")) || (holder?.attributes.literal ?? "")).slice(0, 400),
    usageTerms: textOf(at(rights, "usageTerms")).slice(0, 4000),
    contentCreated: readDate(textOf(at(content, "contentCreated"))),
    expires: readDate(textOf(at(item, "itemMeta/expires"))),
    unknown: Object.entries(HELD)
      .flatMap(([place, held]) =>
        unknownIn(place === "" ? item : at(item, place), { format: "newsml-g2", place, held }),
      )
      .slice(0, MOST),
  };
}

function headlineOf(one: XmlElement): WireHeadline[] {
  const text = textOf(one).slice(0, 1000);
  const language = languageOf(one.attributes["xml:lang"]);
  if (text === "") return [];
  return [{ role: (one.attributes.role ?? "").slice(0, 120), text, ...(language ? { language } : {}) }];
}

const KINDS: readonly (readonly [WireName["kind"], RegExp])[] = [
  ["person", /person/i],
  ["organisation", /organi[sz]ation|company/i],
  ["place", /geoarea|poi|place|country/i],
  ["event", /event/i],
];

/** Somebody or something by the type of the concept; what has no type is a topic and stands among the subjects. */
function nameOf(one: XmlElement): WireName[] {
  const details = ["personDetails", "organisationDetails", "geoAreaDetails", "eventDetails"].find((name) =>
    at(one, name),
  );
  const type = one.attributes.type ?? at(one, "type")?.attributes.qcode ?? details ?? "";
  const kind = KINDS.find(([, pattern]) => pattern.test(type))?.[0];
  const name = textOf(at(one, "name")).slice(0, 400);
  if (!kind || name === "") return [];
  return [{ kind, name, code: codeOf(one).slice(0, 400) }];
}
