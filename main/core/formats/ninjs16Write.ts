import type { WireContent } from "#shared/domain/wire.ts";
import { dropEmpty, type Out } from "./ninjsOut.ts";
import { areAllKept, keptProperties } from "./ninjsUnknown.ts";
import { writeNinjs } from "./ninjsWrite.ts";
import { heldOf } from "./writtenParts.ts";

const listOf = (value: unknown): Out[] => (Array.isArray(value) ? (value as Out[]) : []); // made by writeNinjs

/**
 * One item as ninjs 1.6, which agencies' gateways take most: the fields of 3.1 under the names of the first series
 * (lower case, `body_html` and `body_text`, `person` and `organisation` with `symbols[].ticker`).
 * @throws AppError `publish.embargo`
 */
export function writeNinjs16(content: WireContent): Out {
  const three = writeNinjs(content);
  const [html, text] = listOf(three.bodies);
  return dropEmpty({
    uri: three.uri,
    altids: Object.fromEntries(listOf(three.altIds).map(({ role, value }) => [String(role), value])),
    type: "text",
    representationtype: "complete",
    version: three.version,
    firstcreated: three.firstCreated,
    versioncreated: three.versionCreated,
    contentcreated: three.contentCreated,
    embargoed: three.embargoedUntil,
    expires: three.expires,
    pubstatus: three.pubStatus,
    urgency: three.urgency,
    copyrightholder: three.copyrightHolder,
    copyrightnotice: three.copyrightNotice,
    usageterms: three.usageTerms,
    ednote: three.edNote,
    language: three.language,
    headline: content.headline,
    ...headlinesOf(content),
    description_text: content.deck,
    body_html: html?.value,
    body_text: text?.value,
    charcount: html?.charCount,
    wordcount: html?.wordCount,
    byline: three.by,
    slugline: three.slugline,
    located: three.located,
    subject: listOf(three.subjects).map(codedOf),
    person: listOf(three.people).map(codedOf),
    place: listOf(three.places).map(codedOf),
    event: listOf(three.events).map(codedOf),
    organisation: listOf(three.organisations).map(organisationOf),
    genre: listOf(three.genres).map(codedOf),
    infosource: listOf(three.infoSources).map(sourceOf),
    associations: Object.fromEntries(
      listOf(three.associations)
        .filter(({ type }) => type === "picture" || type === "video")
        .map((one) => [String(one.name).replace(/\W/g, "_"), pictureOf(one)]),
    ),
    ...keptProperties(content, "ninjs-1.6"),
    $standard: { name: "ninjs", version: "1.6" },
  });
}

/** What of an item ninjs 1.6 has no place for. */
export const ninjs16Drops = (content: WireContent): string[] => [
  ...heldOf(content, ["related", "values", "links", "keywords", "signalCodes"]),
  ...(areAllKept(content, "ninjs-1.6") ? [] : ["unknown"]),
];

/** Each role can be there once. */
const headlinesOf = ({ headlines }: WireContent): Out =>
  Object.fromEntries(headlines.map(({ role, text }) => [`headline_${role.replace(/\W/g, "_") || "other"}`, text]));

const codedOf = ({ name, rel, literal }: Out): Out => dropEmpty({ name: name ?? literal, rel, code: literal });

const organisationOf = ({ name, literal, symbols }: Out): Out =>
  dropEmpty({
    name,
    code: literal,
    symbols: listOf(symbols).map(({ symbol, symbolType, exchange }) =>
      dropEmpty({ ticker: symbol, symboltype: symbolType, symbol, exchange }),
    ),
  });

const sourceOf = ({ name, role, literal, contactInfo }: Out): Out =>
  dropEmpty({ name, rel: role, code: literal, contactinfo: contactInfo });

/** A rendition each by its name, as the first series keeps them. */
function pictureOf({ uri, type, by, descriptions, renditions }: Out): Out {
  const textOf = (role: string): unknown => listOf(descriptions).find((one) => one.role === role)?.value;
  return dropEmpty({
    uri,
    type,
    byline: by,
    description_text: textOf("caption"),
    description_alt: textOf("alt"),
    renditions: Object.fromEntries(
      listOf(renditions).map(({ name, href, contentType, width, height }, at) => [
        `${String(name).replace(/\W/g, "_")}${at === 0 ? "" : `_${at + 1}`}`,
        dropEmpty({ href, mimetype: contentType, width, height }),
      ]),
    ),
  });
}
