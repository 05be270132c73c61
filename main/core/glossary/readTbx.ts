import type { Term, TermStatus } from "#shared/domain/glossary.ts";
import { languageOf } from "#shared/domain/language.ts";
import { readXml, type XmlElement } from "../formats/xmlTree.ts";
import type { ReadEntries, ReadEntry } from "./readGlossary.ts";

/* TBX (ISO 30042): version 2 says martif, termEntry, langSet, tig; version 3 says tbx, conceptEntry, langSec, termSec. */
const ENTRIES = new Set(["conceptEntry", "termEntry"]);
const LANGUAGES = new Set(["langSec", "langSet"]);
const TERMS = new Set(["termSec", "tig", "ntig"]);
/** The status that TBX-Basic gives a term, by what its value begins with. */
const STATUS: readonly (readonly [RegExp, TermStatus])[] = [
  [/^(?:deprecated|superseded|obsolete|forbidden)/, "forbidden"],
  [/^admitted/, "admitted"],
  [/^preferred/, "preferred"],
];

/**
 * Reads TBX-Basic of both versions, in its attribute style ("DCA") and its element style ("DCT"). Languages that the desk
 * does not work in are left out.
 * @throws AppError `wire.*` for XML that is damaged, too large or declares entities; `wire.notWire` for other XML
 */
export function readTbx(text: string, fileName: string): ReadEntries {
  const root = readXml(text, fileName);
  const entries = [...elements(root)].filter(({ name }) => ENTRIES.has(name)).map(entryOf);
  if (entries.length > 0) return { entries, problems: [] };
  return { entries: [], problems: [{ problem: "unreadable", value: root.name.slice(0, 80) }] };
}

function entryOf(entry: XmlElement): ReadEntry {
  const languages = children(entry).filter(({ name }) => LANGUAGES.has(name));
  const about = children(entry).filter(({ name }) => !LANGUAGES.has(name));
  const key = entry.attributes.id;
  return {
    ...(key ? { key } : {}),
    subject: firstOf(about, "subjectField"),
    note: [...valuesOf(about, "note"), ...valuesOf(about, "definition")].join(" "),
    terms: languages.flatMap(termsOf),
  };
}

function termsOf(section: XmlElement): Term[] {
  const language = languageOf(section.attributes["xml:lang"] ?? section.attributes.lang);
  if (!language) return [];
  const read = children(section)
    .filter(({ name }) => TERMS.has(name))
    .flatMap((term) => {
      const inside = [...elements(term)];
      const wording = firstOf(inside, "term");
      const said = firstOf(inside, "administrativeStatus") || firstOf(inside, "normativeAuthorization");
      const status = STATUS.find(([pattern]) => pattern.test(said))?.[1];
      return wording === "" ? [] : [{ wording, status }];
    });
  // where nothing is said, the first wording is the one to prefer
  return read.map(({ wording, status }, index) => ({
    language,
    text: wording,
    status: status ?? (index === 0 ? "preferred" : "admitted"),
  }));
}

const children = ({ children: all }: XmlElement): XmlElement[] =>
  all.filter((child): child is XmlElement => typeof child !== "string");

/** The element and everything in it, in order. */
function* elements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of children(element)) yield* elements(child);
}

const textOf = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** What is said under a name: the element's own (`<min:subjectField>`) or its type (`<descrip type="subjectField">`). */
const valuesOf = (among: readonly XmlElement[], name: string): string[] =>
  among
    .flatMap((one) => [...elements(one)])
    .filter((one) => one.name === name || one.attributes.type === name)
    .map(textOf)
    .filter(Boolean);

const firstOf = (among: readonly XmlElement[], name: string): string => valuesOf(among, name)[0] ?? "";
