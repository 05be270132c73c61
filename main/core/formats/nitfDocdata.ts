import type { WireContent, WireInstrument, WireName } from "#shared/domain/wire.ts";
import { keptInNitf } from "./nitfUnknown.ts";
import { embargoOf, instrumentsOf, noticeOf } from "./writtenParts.ts";
import { el, type XmlOut } from "./xmlOut.ts";

/** What NITF says about a document: its status, id, dates, rights, the words to find it by and who is in it. */
export function docdataOf(content: WireContent): XmlOut {
  const issued = content.versionCreated ?? content.firstCreated;
  const embargo = embargoOf(content);
  const date = (name: string, iso: string | undefined): XmlOut | undefined =>
    iso ? el(name, { norm: basicDate(iso) }) : undefined;
  const key = content.guid;
  return el(
    "docdata",
    {
      "management-status": statusOf(content, embargo !== undefined),
      "management-doc-idref": content.links.find(({ rel }) => rel === "previous")?.guid,
    },
    content.signal === "correction"
      ? el("correction", { info: content.advisory || content.edNote || "correction", "id-string": key })
      : undefined,
    el("doc-id", { "id-string": key, regsrc: content.provider }),
    el("urgency", { "ed-urg": content.urgency }),
    date("date.issue", issued),
    date("date.release", embargo),
    date("date.expire", content.expires),
    content.copyrightHolder ? el("doc.copyright", { holder: content.copyrightHolder }) : undefined,
    rightsOf(content),
    el("du-key", { key, version: content.version }),
    content.edNote ? el("ed-msg", { info: content.edNote }) : undefined,
    keysOf(content),
    identifiedOf(content),
    keptInNitf(content, "head/docdata"),
  );
}

/** What must not be used at all comes before what may be used later: `date.release` says when. */
function statusOf({ pubStatus }: WireContent, isEmbargoed: boolean): string {
  return pubStatus === "usable" && isEmbargoed ? "embargoed" : pubStatus;
}

/** A notice that only names the holder is the copyright itself. */
function rightsOf(content: WireContent): XmlOut | undefined {
  const { copyrightHolder, usageTerms } = content;
  const notice = noticeOf(content);
  const owner = notice === copyrightHolder && usageTerms === "" ? "" : notice;
  return owner + usageTerms === "" ? undefined : el("doc.rights", { owner, limitations: usageTerms });
}

/** The first word is the slug's place; without a slug it stays empty. */
function keysOf({ slug, keywords }: WireContent): XmlOut | undefined {
  const keys = [slug, ...keywords];
  return keys.join("") === ""
    ? undefined
    : el(
        "key-list",
        {},
        keys.map((key) => el("keyword", { key })),
      );
}

function identifiedOf(content: WireContent): XmlOut | undefined {
  const instruments = instrumentsOf(content);
  const names = content.names.filter(
    ({ kind, name }) => kind !== "organisation" || !instruments.some((one) => one.name === name),
  );
  if (instruments.length + names.length === 0) return undefined;
  return el("identified-content", {}, instruments.map(orgOf), names.map(namedOf));
}

function orgOf({ ric, ticker, isin, mic, name }: WireInstrument): XmlOut {
  const codes = [
    ["RIC", ric],
    ["ticker", ticker],
    ["ISIN", isin],
    ["MIC", mic],
  ].flatMap(([idsrc, value]) => (value ? [{ idsrc, value }] : []));
  const [first, ...others] = codes;
  return el(
    "org",
    { ...first },
    name || first?.value,
    others.map((code) => el("alt-code", code)),
  );
}

/** An organisation with a code would be taken for a listed one. */
function namedOf({ kind, name, code }: WireName): XmlOut {
  if (kind === "place") return el("location", { "location-code": code }, name);
  return kind === "organisation" ? el("org", {}, name) : el(kind, { value: code }, name);
}

/** ISO 8601 basic, as NITF's norm attributes have it: "20160909T000100+0100". */
export const basicDate = (iso: string): string =>
  iso
    .replace(/\.\d+/, "")
    .replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/, "$1$2$3T$4$5$6")
    .replace(/([+-]\d{2}):(\d{2})$/, "$1$2");
