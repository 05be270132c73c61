import { type Credit, CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { isIsin, parseRic } from "#shared/domain/ric.ts";
import type { WireInstrument, WireLink, WireMedia, WireSignal } from "#shared/domain/wire.ts";
import { parseByline, parseCreditLine } from "#shared/languages/credits/parseCredits.ts";
import { pictureAt } from "./mediaAddress.ts";
import type { StoryText } from "./storyText.ts";
import { pubStatusOf } from "./wireContent.ts";
import { all, at, textOf, type XmlElement } from "./xmlTree.ts";

/** Role codes of creator and contributor that say what we say; IPTC's list has no translator. */
const ROLES: Readonly<Record<string, CreditRole>> = {
  author: "writing",
  correspondent: "reporting",
  reporter: "reporting",
  contentEditor: "editing",
  editor: "editing",
  translator: "translating",
  photographer: "photo",
};

/** People of the item: the sign-off says most; metadata and byline serve where there is none. */
export function creditsOf(
  content: XmlElement | undefined,
  story: StoryText,
  byline: string,
  language: Language,
): readonly Credit[] {
  if (story.credits.length > 0) return story.credits;
  const line = textOf(at(content, "creditline"));
  const fromLine = line.startsWith("(") ? parseCreditLine(line, language).credits : [];
  if (fromLine.length > 0) return fromLine;
  const named = [...all(content, "creator"), ...all(content, "contributor")].flatMap((person): Credit[] => {
    const name = textOf(at(person, "name")) || person.attributes.literal || "";
    const code = (person.attributes.role ?? "").replace(/^\w+:/, "");
    const role = CreditRole.safeParse(code).data ?? ROLES[code];
    return name !== "" && role ? [{ role, name }] : [];
  });
  return named.length > 0 ? named : parseByline(byline, language);
}

/** Update, correction or withdrawal, from IPTC's signal and from the status codes agencies use beside it. */
export function signalOf(meta: XmlElement | undefined): WireSignal {
  const codes = all(meta, "signal").map((one) => one.attributes.qcode ?? "");
  if (pubStatusOf(at(meta, "pubStatus")?.attributes.qcode ?? "") === "canceled") return "withdrawal";
  if (codes.some((code) => /^(?:sig:(?:withdrawal|kill)|edStat:D)$/.test(code))) return "withdrawal";
  if (codes.some((code) => /^(?:sig:correction|edStat:C)$/.test(code))) return "correction";
  if (codes.some((code) => /^(?:sig:update|edStat:U)$/.test(code))) return "update";
  return "none";
}

/** A concept's code in whichever of its three ways it is given. */
export const codeOf = ({ attributes }: XmlElement): string =>
  attributes.qcode ?? attributes.uri ?? attributes.literal ?? "";

export function subjectsOf(content: XmlElement | undefined): { code: string; name: string }[] {
  return all(content, "subject").map((subject) => ({
    code: codeOf(subject).slice(0, 200),
    name: textOf(at(subject, "name")).slice(0, 400),
  }));
}

/** Companies named by the metadata: `hasInstrument`, an `R:` subject or assertion, and ticker keywords. */
export function instrumentsOf(item: XmlElement): WireInstrument[] {
  const found: WireInstrument[] = [];
  const add = (one: WireInstrument): void => {
    const isKnown = found.some((other) =>
      one.ric ? other.ric === one.ric : one.ticker ? other.ticker === one.ticker : other.isin === one.isin,
    );
    if (!isKnown) found.push(one);
  };
  // the text itself, which is most of an item, asserts nothing
  const said = {
    ...item,
    children: item.children.filter((one) => typeof one !== "string" && one.name !== "contentSet"),
  };
  for (const holder of [
    ...all(item, "assert"),
    ...all(said, "subject", true),
    ...all(said, "organisationDetails", true),
  ]) {
    const name = textOf(at(holder, "name"));
    const code = holder.attributes.qcode ?? "";
    if (code.startsWith("R:") && parseRic(code.slice(2))) add({ ric: code.slice(2), name });
    // what stands together is one company's listing; a company may have several
    for (const group of [holder, ...all(holder, "organisationDetails", true)]) {
      for (const one of listedAs(all(group, "hasInstrument"), name)) add(one);
    }
  }
  for (const company of all(item, "assert")) relatedAs(company).forEach(add);
  for (const keyword of all(at(item, "contentMeta"), "keyword")) {
    if (/ticker/i.test(keyword.attributes.role ?? "")) add({ ticker: textOf(keyword), name: "" });
  }
  return found;
}

/**
 * Instruments as relations of a company, the way of press-release gateways: a symbol with the market that it is traded
 * on, "TSX:T" as their keywords write it, and an ISIN, which goes with the first.
 */
function relatedAs(company: XmlElement): WireInstrument[] {
  const name = textOf(at(company, "name")) || (company.attributes.literal ?? "");
  const isRel = (one: XmlElement, rel: string): boolean => (one.attributes.rel ?? "").endsWith(`:${rel}`);
  const instruments = all(company, "related").filter((one) => isRel(one, "Instrument"));
  const isins = instruments.flatMap(({ attributes }) => /^ISIN:(\w{12})$/.exec(attributes.qcode ?? "")?.[1] ?? []);
  const tickers = instruments.flatMap((one) => {
    const market = codeOf(all(one, "related").find((of) => isRel(of, "TradedOn")) ?? one).replace(/^\w+:/, "");
    const symbol = one.attributes.literal;
    return symbol ? [market === symbol ? symbol : `${market}:${symbol}`] : [];
  });
  const [isin] = isins;
  if (tickers.length === 0) return isins.map((one) => ({ isin: one, name }));
  return tickers.map((ticker, index) => ({ ticker, ...(isin && index === 0 ? { isin } : {}), name }));
}

/** The codes of one company; a code of a kind that is taken starts the next of its listings. */
function listedAs(codes: readonly XmlElement[], name: string): WireInstrument[] {
  const found: WireInstrument[] = [];
  for (const { attributes } of codes) {
    const { symbol = "", type = "", market } = attributes;
    const kind =
      /ISIN/i.test(type) || isIsin(symbol) ? "isin" : /RIC/i.test(type) || parseRic(symbol) ? "ric" : "ticker";
    if (symbol === "") continue;
    if (!found.at(-1) || found.at(-1)?.[kind] !== undefined) found.push({ name });
    const mic = market?.replace(/^mic:/, "");
    Object.assign(found.at(-1) ?? {}, { [kind]: symbol }, mic ? { mic } : {});
  }
  return found;
}

/**
 * Pictures that the item points at, in the widest size it offers; the bytes come separately or not at all. Caption and
 * credit are the item's own when it is a picture, else the rendition's.
 */
export function mediaOf(item: XmlElement): WireMedia[] {
  const pictures = all(item, "remoteContent", true)
    .filter((one) => /^image\//.test(one.attributes.contenttype ?? ""))
    .sort((a, b) => Number(b.attributes.width ?? 0) - Number(a.attributes.width ?? 0));
  const meta = at(item, "contentMeta");
  const isPicture = /picture|graphic/.test(at(item, "itemMeta/itemClass")?.attributes.qcode ?? "");
  const isAlt = (one: XmlElement): boolean => /:alt/i.test(one.attributes.role ?? "");
  const descriptions = all(meta, "description").filter((one) => !isAlt(one));
  const ownAlt = textOf(all(meta, "description").find(isAlt));
  const caption = descriptions.find((one) => /caption/i.test(one.attributes.role ?? "")) ?? descriptions[0];
  const credit = textOf(at(meta, "creditline")) || textOf(at(meta, "by")) || textOf(at(meta, "creator/name"));
  return (isPicture ? pictures.slice(0, 1) : pictures).map((one) => {
    const alt = (textOf(at(one, "altText")) || ownAlt).slice(0, 1000);
    return {
      ...pictureAt(one.attributes.href ?? ""),
      type: (one.attributes.contenttype ?? "").slice(0, 100),
      caption: (isPicture ? textOf(caption) || textOf(at(meta, "headline")) : alt).slice(0, 4000),
      credit: isPicture ? credit.slice(0, 400) : "",
      alt,
    };
  });
}

/** Relations as agencies code them: IPTC's item relations and their own. */
const RELATIONS: readonly (readonly [WireLink["rel"], RegExp])[] = [
  ["previous", /previous|revision|replace|supersede|updates|corrects/i],
  ["translationOf", /translat/i],
  ["partOf", /partof|package/i],
  ["seeAlso", /seealso|associated|related/i],
];

/** Other items that this one names. */
export function linksOf(meta: XmlElement | undefined): WireLink[] {
  return all(meta, "link").flatMap((link) => {
    const { rel, reluri, residref, href, version } = link.attributes;
    const code = (rel ?? reluri ?? "").slice(0, 200);
    if (!residref && !href) return [];
    return {
      rel: RELATIONS.find(([, pattern]) => pattern.test(code))?.[0] ?? "other",
      code,
      guid: (residref ?? "").slice(0, 500),
      href: (href ?? "").slice(0, 2000),
      title: textOf(at(link, "title")).slice(0, 1000),
      ...(version && /^\d+$/.test(version) ? { version: Number(version) } : {}),
    };
  });
}
