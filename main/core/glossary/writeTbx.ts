import type { Concept, TermStatus } from "#shared/domain/glossary.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { el, filled, type XmlOut, xmlDocument } from "../formats/xmlOut.ts";

/** The values of TBX-Basic's administrativeStatus (ISO 30042:2019, dialect TBX-Basic). */
const STATUS: Readonly<Record<TermStatus, string>> = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  forbidden: "deprecatedTerm-admn-sts",
};

/** A list as TBX-Basic, version 3, in the attribute style. @param main the language of its names and notes */
export function writeTbx(name: string, concepts: readonly Concept[], main: Language): string {
  const header = el("tbxHeader", {}, el("fileDesc", {}, el("sourceDesc", {}, el("p", {}, name))));
  const attributes = { style: "dca", type: "TBX-Basic", "xml:lang": main, xmlns: "urn:iso:std:iso:30042:ed-2" };
  return xmlDocument(el("tbx", attributes, header, el("text", {}, el("body", {}, ...concepts.map(entryOf)))));
}

function entryOf({ key, subject, note, terms }: Concept): XmlOut {
  const sections = LANGUAGES.flatMap((language) => {
    const own = terms.filter((term) => term.language === language);
    if (own.length === 0) return [];
    const sectionsOfTerms = own.map(({ text, status }) =>
      el("termSec", {}, el("term", {}, text), el("termNote", { type: "administrativeStatus" }, STATUS[status])),
    );
    return [el("langSec", { "xml:lang": language }, ...sectionsOfTerms)];
  });
  return el(
    "conceptEntry",
    { id: xmlId(key) },
    filled("descrip", { type: "subjectField" }, subject),
    filled("note", {}, note),
    ...sections,
  );
}

/** A key of our own is a name already; one from elsewhere ("12", "a b") is made into one (XML 1.0, Name). */
const xmlId = (key: string): string => (/^[A-Za-z_][\w.-]*$/.test(key) ? key : `_${key.replace(/[^\w.-]/g, "_")}`);
