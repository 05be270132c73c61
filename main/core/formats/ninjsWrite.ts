import type { BlockJson, Body, InlineJson } from "#shared/document/body.ts";
import { bodyToHtml, escapeHtml } from "#shared/document/htmlOut.ts";
import { paragraph, text as textNode } from "#shared/document/makeBody.ts";
import { countWords } from "#shared/document/paragraphs.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { copyText } from "./copyText.ts";
import { associationsOf } from "./ninjsAssociations.ts";
import { dropEmpty, isUri, type Out, plain, uriOf } from "./ninjsOut.ts";
import { areAllKept, keptProperties } from "./ninjsUnknown.ts";
import { infoSourceOf, namedOf, organisationsOf, subjectsOf } from "./ninjsWhoWhat.ts";
import { closingOf, embargoOf, heldOf, noticeOf, openingOf, openingWith } from "./writtenParts.ts";

/**
 * One item as ninjs 3.1, valid against the official schema, which allows nothing of our own. Credits are `infoSources`
 * ("parties which originated, modified or enhanced the content") with their role and place; the sign-off is also the
 * body's last paragraph; advisory and dateline stand where copy has them, at its head. A signal has no field and becomes
 * a subject with a relation of its own.
 * @throws AppError `publish.embargo`
 */
export function writeNinjs(content: WireContent): Out {
  const { html, text } = copyOf(content);
  const uri = uriOf(content.guid);
  return dropEmpty({
    uri,
    altIds: uri === content.guid ? [] : [{ role: "guid", value: content.guid }],
    type: "text",
    representationType: "full",
    version: String(content.version),
    firstCreated: content.firstCreated,
    versionCreated: content.versionCreated,
    contentCreated: content.contentCreated,
    embargoedUntil: embargoOf(content),
    expires: content.expires,
    pubStatus: content.pubStatus,
    urgency: content.urgency,
    copyrightHolder: content.copyrightHolder,
    copyrightNotice: noticeOf(content),
    usageTerms: content.usageTerms,
    edNote: content.edNote,
    language: content.language,
    headlines: [
      { role: "main", ...plain(content.headline) },
      ...content.headlines.map(({ role, text: words }) => dropEmpty({ role, ...plain(words) })),
    ],
    descriptions: content.deck ? [{ role: "summary", ...plain(content.deck) }] : [],
    bodies: [bodyOf("main", "text/html", html, text), bodyOf("plain", "text/plain", text, text)],
    people: namedOf(content, "person"),
    places: namedOf(content, "place"),
    events: namedOf(content, "event"),
    organisations: organisationsOf(content),
    genres: content.genres.map(({ code, name }) => dropEmpty({ name: name || code, literal: code })),
    subjects: subjectsOf(content),
    infoSources: [
      ...(content.provider ? [{ name: content.provider, role: "provider" }] : []),
      ...content.credits.map(infoSourceOf),
    ],
    by: content.byline,
    slugline: content.slug,
    located: content.located,
    associations: associationsOf(content),
    ...keptProperties(content, "ninjs"),
    standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
  });
}

/** What of an item ninjs has no place for. */
export const ninjsDrops = (content: WireContent): string[] => [
  ...heldOf(content, ["values", "keywords", "signalCodes"]),
  ...(areAllKept(content, "ninjs") ? [] : ["unknown"]),
  ...(content.related.every(({ url }) => isUri(url)) ? [] : ["related"]),
];

const bodyOf = (role: string, contentType: string, value: string, text: string): Out => ({
  role,
  contentType,
  charCount: value.length,
  wordCount: countWords(text),
  value,
});

/** The whole copy as markup and as text, the sign-off below it. */
function copyOf(content: WireContent): { html: string; text: string } {
  const body = withHead(content);
  const closing = closingOf(content);
  const html = bodyToHtml(body, { ticker: "chip", mediaUrl: () => undefined });
  return {
    html: closing ? `${html}<p>${escapeHtml(closing)}</p>` : html,
    text: [copyText(body), closing].filter(Boolean).join("\n\n"),
  };
}

/** The body with advisory and dateline where wire copy has them. */
function withHead(content: WireContent): Body {
  const { body, dateline } = content;
  const blocks: BlockJson[] = [...body.root.children];
  const at = blocks.findIndex((block) => block.type === "paragraph");
  const lead = blocks[at] as (BlockJson & { children: InlineJson[] }) | undefined; // the schema gives paragraphs children
  if (lead && dateline) {
    blocks[at] = { ...lead, children: [textNode(openingWith(dateline)), ...lead.children] };
  }
  const advisory = openingOf(content);
  if (advisory) blocks.unshift(paragraph(advisory));
  return { ...body, root: { ...body.root, children: blocks } };
}
