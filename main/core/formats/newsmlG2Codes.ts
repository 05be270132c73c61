import { type Attributes, el, type XmlOut } from "./xmlOut.ts";

/** Vocabularies of the IPTC under the aliases of its own catalog, spelt out so that nobody has to fetch it. */
const SCHEMES: Readonly<Record<string, string>> = {
  cpnat: "http://cv.iptc.org/newscodes/cpnature/",
  cpprole: "http://cv.iptc.org/newscodes/contentprodpartyrole/",
  drol: "http://cv.iptc.org/newscodes/descriptionrole/",
  genre: "http://cv.iptc.org/newscodes/genre/",
  irel: "http://cv.iptc.org/newscodes/itemrelation/",
  medtop: "http://cv.iptc.org/newscodes/mediatopic/",
  mic: "http://cv.iptc.org/newscodes/mic/",
  ninat: "http://cv.iptc.org/newscodes/ninature/",
  rnd: "http://cv.iptc.org/newscodes/rendition/",
  sig: "http://cv.iptc.org/newscodes/signal/",
  stat: "http://cv.iptc.org/newscodes/pubstatusg2/",
  subj: "http://cv.iptc.org/newscodes/subjectcode/",
  symType: "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/",
};

/** What stands before the colon of an address is no alias. */
const ADDRESS = /^(?:https?|urn|tag|mailto|tel|ftp|file|data):\S+$/i;
const QCODE = /^[A-Za-z][\w.-]*:\S+$/;

export const isQcode = (code: string): boolean => QCODE.test(code) && !ADDRESS.test(code);

/** A concept by the one of the three ways that its code allows: a QCode, an address or a text. */
export const concept = (code: string): Attributes =>
  isQcode(code) ? { qcode: code } : ADDRESS.test(code) ? { uri: code } : { literal: code };

const CODED = /\s([\w:-]+)="([A-Za-z][\w.-]*):[^"\s]+"/g;

/**
 * The catalog that a piece of an item needs. The alias of an agency whose vocabulary arrived without its address gets
 * an address of ours: a QCode without a scheme would not be one (NewsML-G2, "QCodes and catalogs").
 */
export function catalogFor({ xml }: XmlOut): XmlOut {
  const aliases = new Set<string>(["ninat", "stat"]);
  for (const [, attribute = "", alias = ""] of xml.matchAll(CODED)) {
    const isCode = !/uri$|^(?:href|guid|residref|literal|xmlns.*|xml:.*|symbol|standard.*)$/.test(attribute);
    if (isCode && !ADDRESS.test(`${alias}:x`)) aliases.add(alias);
  }
  return el(
    "catalog",
    {},
    [...aliases].sort().map((alias) => el("scheme", { alias, uri: SCHEMES[alias] ?? `urn:depeche:scheme:${alias}:` })),
  );
}
