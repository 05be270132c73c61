import type { Credit } from "#shared/domain/credits.ts";
import type { WireContent, WireLink } from "#shared/domain/wire.ts";
import { bylineOf, embargoOf, heldOf, instrumentsOf, signOffOf } from "./writtenParts.ts";
import { markupOf, XHTML } from "./xhtmlBody.ts";
import { el, filled, type XmlOut, xmlDocument } from "./xmlOut.ts";

/** What NewsML-G2 has no place for. */
const NO_PLACE: readonly (keyof WireContent)[] = ["related", "values"];

/** Aliases of the IPTC catalog in use, spelt out so that nobody has to fetch it. */
const SCHEMES = [
  ["stat", "http://cv.iptc.org/newscodes/pubstatusg2/"],
  ["ninat", "http://cv.iptc.org/newscodes/ninature/"],
  ["sig", "http://cv.iptc.org/newscodes/signal/"],
  ["irel", "http://cv.iptc.org/newscodes/itemrelation/"],
  ["medtop", "http://cv.iptc.org/newscodes/mediatopic/"],
  ["mic", "http://cv.iptc.org/newscodes/mic/"],
  ["symType", "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/"],
] as const;

/**
 * One item as NewsML-G2 2.35. A correction's signal is `sig:correction`, never `sig:update`; people are contributors with
 * their role, the sign-off the credit line and the text's last paragraph; companies are assertions with their RIC.
 * @throws AppError `publish.embargo`
 */
export function writeNewsmlG2(content: WireContent): string {
  const embargo = embargoOf(content);
  const instruments = instrumentsOf(content);
  const unknown = content.unknown.filter(({ format }) => format === "newsml-g2");
  const kept = (place: string): XmlOut[] =>
    unknown.filter((one) => one.place === place).map(({ source }) => ({ xml: source }));
  return xmlDocument(
    el(
      "newsItem",
      {
        xmlns: "http://iptc.org/std/nar/2006-10-01/",
        guid: content.guid,
        version: Math.max(1, content.version),
        standard: "NewsML-G2",
        standardversion: "2.35",
        conformance: "power",
        "xml:lang": content.language,
      },
      el(
        "catalog",
        {},
        SCHEMES.map(([alias, uri]) => el("scheme", { alias, uri })),
      ),
      rightsOf(content),
      el(
        "itemMeta",
        {},
        el("itemClass", { qcode: "ninat:text" }),
        el("provider", { literal: content.provider || "unknown" }),
        el("versionCreated", {}, content.versionCreated ?? content.firstCreated ?? "1970-01-01T00:00:00Z"),
        content.firstCreated ? el("firstCreated", {}, content.firstCreated) : undefined,
        embargo ? el("embargoed", {}, embargo) : undefined,
        el("pubStatus", { qcode: `stat:${content.pubStatus}` }),
        filled("edNote", {}, [content.edNote, content.advisory].filter(Boolean).join(" ")),
        signalsOf(content).map((qcode) => el("signal", { qcode })),
        content.links.map(linkOf),
        kept("itemMeta"),
      ),
      el(
        "contentMeta",
        {},
        el("urgency", {}, String(content.urgency)),
        content.contentCreated ? el("contentCreated", {}, content.contentCreated) : undefined,
        content.located ? el("located", { literal: content.located }, el("name", {}, content.located)) : undefined,
        content.credits.map(contributorOf),
        filled("creditline", {}, signOffOf(content)),
        filled("by", {}, bylineOf(content)),
        filled("dateline", {}, content.dateline),
        el("language", { tag: content.language }),
        content.genres.map(({ code, name }) => el("genre", { literal: code || name }, el("name", {}, name || code))),
        content.keywords.map((keyword) => el("keyword", {}, keyword)),
        content.subjects.map(({ code, name }) =>
          el("subject", code.includes(":") ? { qcode: code } : { literal: code || name }, filled("name", {}, name)),
        ),
        filled("slugline", {}, content.slug),
        el("headline", {}, content.headline),
        content.headlines.map(({ role, text, language }) =>
          el("headline", { role: role || "hld:other", "xml:lang": language }, text),
        ),
        filled("description", { role: "drol:summary" }, content.deck),
        kept("contentMeta"),
      ),
      instruments.map(assertOf),
      kept(""),
      el(
        "contentSet",
        {},
        el(
          "inlineXML",
          { contenttype: "application/xhtml+xml" },
          el(
            "html",
            { xmlns: "http://www.w3.org/1999/xhtml" },
            el("head", {}, el("title", {}, content.headline)),
            el("body", {}, markupOf(content.body, XHTML), filled("p", {}, signOffOf(content))),
          ),
        ),
        content.media.flatMap(({ href, type, alt }) =>
          href === ""
            ? []
            : el("remoteContent", { href, contenttype: type || "image/jpeg" }, filled("altText", {}, alt)),
        ),
      ),
    ),
  );
}

/** What of an item NewsML-G2 has no place for. */
export const newsmlG2Drops = (content: WireContent): string[] => heldOf(content, NO_PLACE);

function rightsOf({ copyrightHolder, rights, usageTerms }: WireContent): XmlOut | undefined {
  if (copyrightHolder + rights + usageTerms === "") return undefined;
  return el(
    "rightsInfo",
    {},
    copyrightHolder === ""
      ? undefined
      : el("copyrightHolder", { literal: copyrightHolder }, el("name", {}, copyrightHolder)),
    filled("copyrightNotice", {}, rights),
    filled("usageTerms", {}, usageTerms),
  );
}

/** The signals as they came, and the standard's own for what they mean. */
function signalsOf({ signal, signalCodes }: WireContent): string[] {
  const own = signal === "correction" ? ["sig:correction"] : signal === "update" ? ["sig:update"] : [];
  return [...new Set([...own, ...signalCodes.filter((code) => /^\w+:\S+$/.test(code))])];
}

const RELATIONS: Readonly<Record<WireLink["rel"], string>> = {
  previous: "irel:previousVersion",
  translationOf: "irel:translatedFrom",
  seeAlso: "irel:seeAlso",
  partOf: "irel:partOf",
  other: "irel:associatedWith",
};

const linkOf = ({ rel, code, guid, version, href, title }: WireLink): XmlOut =>
  el(
    "link",
    { rel: /^\w+:\S+$/.test(code) ? code : RELATIONS[rel], residref: guid, version, href },
    filled("title", {}, title),
  );

const contributorOf = ({ role, of, name }: Credit): XmlOut =>
  el(
    "contributor",
    { literal: name, role: `role:${role === "desk" ? (of ?? "reporting") : role}` },
    el("name", {}, name),
  );

const assertOf = ({ ric, ticker, mic, name }: WireContent["instruments"][number], at: number): XmlOut => {
  const symbol = ric ?? ticker;
  return el(
    "assert",
    { literal: `instrument-${at + 1}` },
    filled("name", {}, name),
    symbol
      ? el(
          "organisationDetails",
          {},
          el("hasInstrument", {
            symbol,
            type: ric ? "symType:RIC" : "symType:ticker",
            market: mic ? `mic:${mic}` : undefined,
            rank: at === 0 ? 1 : undefined,
          }),
        )
      : undefined,
  );
};
