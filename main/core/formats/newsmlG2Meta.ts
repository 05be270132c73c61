import { type Credit, jobOf } from "#shared/domain/credits.ts";
import type { WireContent, WireInstrument, WireLink, WireName, WireUnknown } from "#shared/domain/wire.ts";
import { concept, isQcode } from "./newsmlG2Codes.ts";
import { management } from "./newsmlG2Item.ts";
import { isWellFormed } from "./unknownIn.ts";
import { instrumentsOf, relationOf, signOffOf } from "./writtenParts.ts";
import { inOrder } from "./xmlOrder.ts";
import { el, filled, made, type XmlOut } from "./xmlOut.ts";

/** The sequences of ItemMetadataType and ContentMetadataAfDType. */
const ITEM_META =
  "itemClass provider versionCreated firstCreated embargoed pubStatus role fileName generator profile service title edNote memberOf instanceOf signal altRep deliverableOf hash expires origRep incomingFeedId metadataCreator link itemMetaExtProperty".split(
    " ",
  );
const ADMINISTRATIVE = "located infoSource creator contributor audience exclAudience altId rating userInteraction";
const DESCRIPTIVE =
  "language genre keyword subject slugline headline dateline by creditline description contentMetaExtProperty";
const CONTENT_META =
  `icon urgency contentCreated contentModified digitalSourceType ${ADMINISTRATIVE} ${DESCRIPTIVE}`.split(" ");

/** What may stand at the top of an item, in the order of AnyItemType and newsItem. */
export const ITEM =
  "hopHistory pubHistory rightsInfo itemMeta contentMeta partMeta assert inlineRef derivedFrom derivedFromValue contentSet".split(
    " ",
  );
const PLACES: Readonly<Record<string, readonly string[]>> = {
  "": ITEM,
  itemMeta: ITEM_META,
  contentMeta: CONTENT_META,
};

/** Whether a piece goes back: what the standard has no place for there, or is no XML any more, would break the item. */
export const isKept = ({ format, place, name, source }: WireUnknown): boolean =>
  format === "newsml-g2" && (PLACES[place]?.includes(name) ?? false) && isWellFormed(source);

/** What no field holds, word for word, of a place. */
export const keptPieces = ({ unknown }: WireContent, place: string): XmlOut[] =>
  unknown.filter((one) => one.place === place && isKept(one)).map(({ source, name }) => made(source, name));

/** @param pictures the guids of the items that hold the story's pictures */
export function itemMetaOf(content: WireContent, pictures: readonly string[]): XmlOut {
  const links = content.links.filter(({ guid, href }) => guid + href !== "" && !pictures.includes(guid));
  return el(
    "itemMeta",
    {},
    inOrder(ITEM_META, [
      ...management(content, "text"),
      filled("edNote", {}, content.edNote),
      ...signalsOf(content).map((qcode) => el("signal", { qcode })),
      filled("expires", {}, content.expires ?? ""),
      ...links.map(linkOf),
      ...pictures.map((residref) => el("link", { rel: "irel:associatedWith", residref })),
      ...keptPieces(content, "itemMeta"),
    ]),
  );
}

export const contentMetaOf = (content: WireContent): XmlOut =>
  el(
    "contentMeta",
    {},
    inOrder(CONTENT_META, [
      el("urgency", {}, String(content.urgency)),
      filled("contentCreated", {}, content.contentCreated ?? ""),
      content.located ? el("located", { literal: content.located }, el("name", {}, content.located)) : undefined,
      ...contributorsOf(content.credits),
      filled("creditline", {}, signOffOf(content)),
      filled("by", {}, content.byline),
      filled("dateline", {}, content.dateline),
      el("language", { tag: content.language }),
      ...content.genres.map(({ code, name }) => el("genre", concept(code || name), filled("name", {}, name))),
      ...content.keywords.map((keyword) => el("keyword", {}, keyword)),
      ...subjectsOf(content),
      ...content.names.filter((name) => !isListed(content, name)).map(namedOf),
      filled("slugline", {}, content.slug),
      el("headline", {}, content.headline),
      ...content.headlines.map(({ role, text, language }) =>
        el("headline", { role: isQcode(role) ? role : `depeche:${role || "other"}`, "xml:lang": language }, text),
      ),
      filled("description", { role: "drol:summary" }, content.deck),
      ...keptPieces(content, "contentMeta"),
    ]),
  );

/** The signals as they came, and the standard's own for what they mean. */
function signalsOf({ signal, signalCodes }: WireContent): string[] {
  const own = signal === "correction" ? ["sig:correction"] : signal === "update" ? ["sig:update"] : [];
  // a correction that is called an update as well would be taken for one
  const kept = signalCodes.filter((code) => isQcode(code) && !(signal === "correction" && code === "sig:update"));
  return [...new Set([...kept, ...own])];
}

const linkOf = (link: WireLink): XmlOut =>
  el(
    "link",
    { rel: relationOf(link), residref: link.guid, version: link.version, href: link.href },
    filled("title", {}, link.title),
  );

/** IPTC's list of roles in the production of content knows writers and editors; the other words are ours. */
const ROLES: Readonly<Partial<Record<Credit["role"], string>>> = {
  writing: "cpprole:author",
  editing: "cpprole:editor",
};

/** Who made the text are creators, who worked on it contributors; creators stand first, and the order is kept. */
function contributorsOf(credits: readonly Credit[]): XmlOut[] {
  const made = credits.findIndex((credit) => !AUTHORS.has(jobOf(credit)));
  return credits.map((credit, at) => {
    const job = jobOf(credit);
    const attributes = { literal: credit.name, role: ROLES[job] ?? `depeche:${job}` };
    return el(made < 0 || at < made ? "creator" : "contributor", attributes, el("name", {}, credit.name));
  });
}
const AUTHORS: ReadonlySet<Credit["role"]> = new Set(["reporting", "writing", "compiling"]);

const KINDS: Readonly<Record<WireName["kind"], string>> = {
  person: "cpnat:person",
  organisation: "cpnat:organisation",
  place: "cpnat:geoArea",
  event: "cpnat:event",
};
const namedOf = ({ kind, name, code }: WireName): XmlOut =>
  el("subject", { type: KINDS[kind], ...concept(code) }, el("name", {}, name));

/** Topics. Whoever stands among the names as well is written there, with the kind. */
const subjectsOf = ({ subjects, names }: WireContent): XmlOut[] =>
  subjects
    .filter(({ code, name }) => code + name !== "" && !names.some((one) => one.code === code && one.name === name))
    .map(({ code, name }) => el("subject", concept(code), filled("name", {}, name)));

/** Whether a name is that of a company whose codes are asserted. */
const isListed = (content: WireContent, { kind, name }: WireName): boolean =>
  kind === "organisation" && instrumentsOf(content).some((one) => one.name === name);

/** A company with the codes of its listings; the first one named is the story's main one. */
export const instrumentAssertions = (content: WireContent): XmlOut[] =>
  companiesOf(content).map(([first, ...others], at) => {
    const { name } = first;
    const known = content.names.find((one) => one.kind === "organisation" && one.name === name)?.code;
    const listings = [first, ...others].map((listing, index) =>
      el(
        "organisationDetails",
        {},
        symbolsOf(listing).map(({ type, symbol, mic }) =>
          el("hasInstrument", {
            symbol,
            type: `symType:${type}`,
            market: mic ? `mic:${mic}` : undefined,
            rank: at === 0 && index === 0 && symbol === codeOf(first) ? 1 : undefined,
          }),
        ),
      ),
    );
    return el("assert", concept(known || name || `instrument-${at + 1}`), filled("name", {}, name), listings);
  });

const codeOf = ({ ric, ticker, isin }: WireInstrument): string | undefined => ric ?? ticker ?? isin;

type Listings = [WireInstrument, ...WireInstrument[]];

/** Instruments by company. Those that nobody has named stand alone. */
function companiesOf(content: WireContent): Listings[] {
  const companies: Listings[] = [];
  for (const one of instrumentsOf(content)) {
    const same = companies.find(([first]) => one.name !== "" && first.name === one.name);
    if (same) same.push(one);
    else companies.push([one]);
  }
  return companies;
}

type Listed = { readonly type: string; readonly symbol: string; readonly mic?: string | undefined };

/** An ISIN is the same on every market. */
const symbolsOf = ({ ric, ticker, isin, mic }: WireInstrument): Listed[] => [
  ...(ric ? [{ type: "RIC", symbol: ric, mic }] : []),
  ...(ticker ? [{ type: "ticker", symbol: ticker, mic }] : []),
  ...(isin ? [{ type: "ISIN", symbol: isin }] : []),
];
