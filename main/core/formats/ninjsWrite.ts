import type { BlockJson, Body, InlineJson } from "#shared/document/body.ts";
import { bodyToHtml, escapeHtml } from "#shared/document/htmlOut.ts";
import { paragraph, text as textNode } from "#shared/document/makeBody.ts";
import { bodyText, countWords, tickersIn } from "#shared/document/paragraphs.ts";
import type { Credit } from "#shared/domain/credits.ts";
import { parseRic } from "#shared/domain/ric.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { instrumentByRic } from "../instruments/directory.ts";

const SYMBOL_TYPES = "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/";

/**
 * One item as ninjs 3.1, valid against the official schema, which allows nothing of our own. Credits are `infoSources`
 * ("parties which originated, modified or enhanced the content") with their role and place; the sign-off is also the
 * body's last paragraph; advisory and dateline stand where copy has them, at its head. A signal and an embargo that could
 * not be read have no field: they become subjects with a relation of their own.
 */
export function writeNinjs(content: WireContent): Record<string, unknown> {
  const creditLine = content.creditLine || formatCreditLine(content.credits, content.language);
  const body = withHead(content);
  const text = bodyText(body);
  const html = bodyToHtml(body, { ticker: "chip", mediaUrl: () => undefined });
  const fullText = creditLine ? `${text}\n\n${creditLine}` : text;
  const fullHtml = creditLine ? `${html}<p>${escapeHtml(creditLine)}</p>` : html;
  const uri = uriOf(content.guid);
  return dropEmpty({
    uri,
    altIds: uri === content.guid ? [] : [{ role: "guid", value: content.guid }],
    type: "text",
    representationType: "full",
    version: String(content.version),
    firstCreated: content.firstCreated,
    versionCreated: content.versionCreated,
    embargoedUntil: content.embargo?.kind === "until" ? content.embargo.at : undefined,
    pubStatus: content.embargo?.kind === "unreadable" ? "withheld" : content.pubStatus,
    urgency: content.urgency,
    copyrightNotice: content.rights,
    edNote: content.edNote,
    language: content.language,
    headlines: [
      { role: "main", contentType: "text/plain", value: content.headline },
      ...content.headlines.map(({ role, text: value }) => dropEmpty({ role, contentType: "text/plain", value })),
    ],
    descriptions: content.deck ? [{ role: "summary", contentType: "text/plain", value: content.deck }] : [],
    bodies: [
      {
        role: "main",
        contentType: "text/html",
        charCount: fullHtml.length,
        wordCount: countWords(fullText),
        value: fullHtml,
      },
      {
        role: "plain",
        contentType: "text/plain",
        charCount: fullText.length,
        wordCount: countWords(fullText),
        value: fullText,
      },
    ],
    people: namesOf(content, "person"),
    places: namesOf(content, "place"),
    events: namesOf(content, "event"),
    organisations: [...organisationsOf(content), ...namesOf(content, "organisation")],
    genres: content.genres.map(({ code, name }) => dropEmpty({ name: name || code, literal: code })),
    expires: content.expires,
    contentCreated: content.contentCreated,
    copyrightHolder: content.copyrightHolder,
    subjects: [
      ...content.subjects.map(({ code, name }) => dropEmpty({ name, literal: code })),
      ...(content.signal === "none" ? [] : [{ rel: "signal", literal: content.signal }]),
      ...(content.embargo?.kind === "unreadable" ? [{ rel: "embargo", literal: content.embargo.text }] : []),
    ],
    infoSources: [
      ...(content.provider ? [{ name: content.provider, role: "provider" }] : []),
      ...content.credits.map(infoSourceOf),
    ],
    by: content.byline,
    slugline: content.slug,
    located: content.located,
    associations: content.media.map((media, index) =>
      dropEmpty({
        name: `picture-${index + 1}`,
        uri: media.mediaId
          ? `urn:sha256:${media.mediaId}`
          : uriOf(media.href || `${content.guid}#picture-${index + 1}`),
        type: "picture",
        by: media.credit,
        descriptions: media.caption ? [{ role: "caption", contentType: "text/plain", value: media.caption }] : [],
      }),
    ),
    standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
  });
}

/** RFC 3986: a scheme, and none of the characters that an address cannot hold. */
const URI = /^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i;

/** `uri` takes addresses only; an id of another shape is wrapped into one. */
const uriOf = (id: string): string => (URI.test(id) ? id : `urn:depeche:${encodeURIComponent(id)}`);

/** The body with advisory and dateline where wire copy has them. */
function withHead({ body, advisory, dateline }: WireContent): Body {
  const blocks: BlockJson[] = [...body.root.children];
  const at = blocks.findIndex((block) => block.type === "paragraph");
  const lead = blocks[at] as (BlockJson & { children: InlineJson[] }) | undefined; // the schema gives paragraphs children
  if (lead && dateline) {
    const opening = /[-–—]$/.test(dateline) ? `${dateline} ` : `${dateline} - `;
    blocks[at] = { ...lead, children: [textNode(opening), ...lead.children] };
  }
  if (advisory) blocks.unshift(paragraph(advisory));
  return { ...body, root: { ...body.root, children: blocks } };
}

function infoSourceOf(credit: Credit): Record<string, unknown> {
  const place = credit.place ? [{ type: "place", address: { locality: credit.place } }] : [];
  const org = credit.org ? [{ type: "organisation", value: credit.org }] : [];
  const role = credit.role === "desk" ? (credit.of ?? "reporting") : credit.role;
  return dropEmpty({
    name: credit.name,
    role,
    literal: credit.role === "desk" ? "desk" : undefined,
    contactInfo: [...place, ...org],
  });
}

const namesOf = ({ names }: WireContent, kind: WireContent["names"][number]["kind"]): Record<string, unknown>[] =>
  names.filter((one) => one.kind === kind).map(({ name, code }) => dropEmpty({ name, literal: code }));

/** Every instrument of the metadata and of the text, each with its RIC, ticker or ISIN. */
function organisationsOf(content: WireContent): Record<string, unknown>[] {
  const symbol = (type: string, value: string | undefined, exchange?: string) =>
    value ? [dropEmpty({ symbol: value, symbolType: `${SYMBOL_TYPES}${type}`, exchange })] : [];
  const listed = content.instruments.map((one) => {
    const mic = one.mic ?? parseRic(one.ric ?? "")?.mic;
    return dropEmpty({
      name: one.name || instrumentByRic(one.ric ?? "")?.name,
      symbols: [...symbol("RIC", one.ric, mic), ...symbol("ticker", one.ticker, mic), ...symbol("ISIN", one.isin)],
    });
  });
  const known = new Set(content.instruments.map((one) => one.ric));
  const inText = tickersIn(content.body)
    .filter((ric) => !known.has(ric))
    .map((ric) => dropEmpty({ name: instrumentByRic(ric)?.name, symbols: symbol("RIC", ric, parseRic(ric)?.mic) }));
  return [...listed, ...inText];
}

/** ninjs has no empty strings or lists: what is not known is not there. */
function dropEmpty(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) => one !== undefined && one !== "" && !(Array.isArray(one) && one.length === 0),
    ),
  );
}
