import type { WireContent } from "#shared/domain/wire.ts";
import { bylineOf, embargoOf, heldOf, instrumentsOf, signOffOf } from "./writtenParts.ts";
import { markupOf, type Names } from "./xhtmlBody.ts";
import { el, filled, type XmlOut, xmlDocument } from "./xmlOut.ts";

/** Names of NITF 3.6 for the parts of a text. A company in running text is an `org` with its code. */
const NITF: Names = {
  crosshead: "hl2",
  quote: "bq",
  strong: "em",
  emphasis: "em",
  ticker: (ric) => el("org", { idsrc: "RIC", value: ric }, ric),
};

/** What NITF 3.6 has no place for. */
const NO_PLACE: readonly (keyof WireContent)[] = [
  "related",
  "values",
  "links",
  "genres",
  "names",
  "signalCodes",
  "headlines",
];

/**
 * One item as NITF 3.6. The embargo is `date.release` ("available to be released"), never `date.expire`, and the status
 * says it too; the sign-off is the `tagline`; a correction is docdata's `correction`.
 * @throws AppError `publish.embargo`
 */
export function writeNitf(content: WireContent): string {
  const embargo = embargoOf(content);
  const issued = content.versionCreated ?? content.firstCreated;
  const status =
    content.pubStatus === "canceled"
      ? "canceled"
      : embargo
        ? "embargoed"
        : content.pubStatus === "withheld"
          ? "withheld"
          : "usable";
  const docdata = el(
    "docdata",
    { "management-status": status },
    content.signal === "correction"
      ? el("correction", { info: content.advisory || content.edNote || "correction", "id-string": content.guid })
      : undefined,
    el("doc-id", { "id-string": content.guid, regsrc: content.provider }),
    el("urgency", { "ed-urg": content.urgency }),
    issued ? el("date.issue", { norm: basic(issued) }) : undefined,
    embargo ? el("date.release", { norm: basic(embargo) }) : undefined,
    content.expires ? el("date.expire", { norm: basic(content.expires) }) : undefined,
    content.copyrightHolder || content.rights
      ? el("doc.copyright", { holder: content.copyrightHolder || content.rights })
      : undefined,
    el("du-key", { key: content.guid, version: content.version }),
    content.edNote ? el("ed-msg", { info: content.edNote }) : undefined,
    el(
      "key-list",
      {},
      [content.slug, ...content.keywords].filter(Boolean).map((key) => el("keyword", { key })),
    ),
    el("identified-content", {}, instrumentsOf(content).map(orgOf)),
  );
  return xmlDocument(
    el(
      "nitf",
      {
        xmlns: "http://iptc.org/std/NITF/2006-10-18/",
        "xml:lang": content.language,
        version: "-//IPTC//DTD NITF 3.6//EN",
      },
      el(
        "head",
        {},
        filled("title", {}, content.headline),
        content.subjects.length > 0
          ? el(
              "tobject",
              {},
              content.subjects.map(({ code, name }) =>
                el("tobject.subject", { "tobject.subject.refnum": code, "tobject.subject.type": name }),
              ),
            )
          : undefined,
        docdata,
      ),
      el(
        "body",
        {},
        head(content, issued),
        el("body.content", {}, advisoryOf(content), markupOf(content.body, NITF), content.media.map(mediaOf)),
        end(content),
      ),
    ),
  );
}

/** What of an item NITF has no place for. */
export const nitfDrops = (content: WireContent): string[] => heldOf(content, NO_PLACE);

function head(content: WireContent, issued: string | undefined): XmlOut {
  return el(
    "body.head",
    {},
    el("hedline", {}, el("hl1", {}, content.headline)),
    filled("byline", {}, bylineOf(content)),
    filled("distributor", {}, content.provider),
    content.dateline || content.located
      ? el(
          "dateline",
          {},
          filled("location", {}, content.located),
          issued ? el("story.date", { norm: basic(issued) }, content.dateline) : content.dateline,
        )
      : undefined,
    content.deck ? el("abstract", {}, el("p", {}, content.deck)) : undefined,
  );
}

const advisoryOf = ({ advisory }: WireContent): XmlOut | undefined => filled("p", {}, advisory);

const end = (content: WireContent): XmlOut | undefined => {
  const signOff = signOffOf(content);
  return signOff === "" ? undefined : el("body.end", {}, el("tagline", {}, signOff));
};

function orgOf({ ric, ticker, isin, name }: WireContent["instruments"][number]): XmlOut {
  const codes = [
    ["RIC", ric],
    ["ticker", ticker],
    ["ISIN", isin],
  ].flatMap(([idsrc, value]) => (value ? [{ idsrc, value }] : []));
  const [first, ...others] = codes;
  return el(
    "org",
    { ...first },
    name || first?.value,
    others.map((code) => el("alt-code", code)),
  );
}

const mediaOf = ({ href, mediaId, type, caption, credit, alt }: WireContent["media"][number]): XmlOut =>
  el(
    "media",
    { "media-type": "image" },
    el("media-reference", {
      source: href || (mediaId ? `urn:sha256:${mediaId}` : ""),
      "mime-type": type,
      "alternate-text": alt,
    }),
    filled("media-caption", {}, caption),
    filled("media-producer", {}, credit),
  );

/** ISO 8601 basic, as NITF's norm attributes have it: "20160909T000100+0100". */
const basic = (iso: string): string =>
  iso
    .replace(/\.\d+/, "")
    .replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/, "$1$2$3T$4$5$6")
    .replace(/([+-]\d{2}):(\d{2})$/, "$1$2");
