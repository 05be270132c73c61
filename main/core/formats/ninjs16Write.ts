import type { WireContent } from "#shared/domain/wire.ts";
import { writeNinjs } from "./ninjsWrite.ts";
import { heldOf } from "./writtenParts.ts";

type Json = Record<string, unknown>;
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []); // made by writeNinjs

/** What ninjs 1.6 has no place for. */
const NO_PLACE: readonly (keyof WireContent)[] = ["related", "values", "headlines", "links"];

/**
 * One item as ninjs 1.6, which agencies' gateways take most: the fields of 3.1 under the names of the first series
 * (lower case, `body_html` and `body_text`, `person` and `organisation` with `symbols[].ticker`).
 * @throws AppError `publish.embargo`
 */
export function writeNinjs16(content: WireContent): Json {
  const three = writeNinjs(content);
  const [html, plain] = listOf(three.bodies);
  return withoutGaps({
    uri: three.uri,
    type: "text",
    representationtype: "complete",
    version: three.version,
    firstcreated: three.firstCreated,
    versioncreated: three.versionCreated,
    contentcreated: content.contentCreated,
    embargoed: three.embargoedUntil,
    expires: content.expires,
    pubstatus: three.pubStatus,
    urgency: three.urgency,
    copyrightholder: content.copyrightHolder,
    copyrightnotice: three.copyrightNotice,
    usageterms: content.usageTerms,
    ednote: three.edNote,
    language: three.language,
    headline: content.headline,
    description_text: content.deck,
    body_html: html?.value,
    body_text: plain?.value,
    charcount: html?.charCount,
    wordcount: html?.wordCount,
    byline: three.by,
    slugline: three.slugline,
    located: three.located,
    subject: listOf(three.subjects).map(({ name, rel, literal }) =>
      withoutGaps({ name: name ?? literal, rel, code: literal }),
    ),
    organisation: listOf(three.organisations).map(({ name, symbols }) =>
      withoutGaps({
        name,
        symbols: listOf(symbols).map(({ symbol, symbolType, exchange }) =>
          withoutGaps({ ticker: symbol, symboltype: symbolType, symbol, exchange }),
        ),
      }),
    ),
    infosource: listOf(three.infoSources).map(({ name, role }) => withoutGaps({ name, rel: role })),
    associations: Object.fromEntries(
      listOf(three.associations).map(({ name, uri, by, descriptions }) => [
        String(name),
        withoutGaps({ uri, type: "picture", byline: by, description_text: listOf(descriptions)[0]?.value }),
      ]),
    ),
    $standard: { name: "ninjs", version: "1.6" },
  });
}

/** What of an item ninjs 1.6 has no place for. */
export const ninjs16Drops = (content: WireContent): string[] => heldOf(content, NO_PLACE);

const withoutGaps = (value: Json): Json =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) =>
        one !== undefined && one !== "" && !(typeof one === "object" && one !== null && Object.keys(one).length === 0),
    ),
  );
