import type { Term, TermStatus } from "#shared/domain/glossary.ts";
import { languageOf } from "#shared/domain/language.ts";
import { readXml, type XmlElement } from "../formats/xmlTree.ts";
import type { ReadEntries, ReadEntry } from "./readGlossary.ts";

/*
 * TBX (ISO 30042): version 2 says martif, termEntry, langSet, tig; version 3 says tbx, conceptEntry, langSec, termSec;
 * TBX-Min before version 3 says TBX, entry, langGroup, termGroup.
 */
const ENTRIES = new Set(["conceptEntry", "termEntry", "entry"]);
const LANGUAGES = new Set(["langSec", "langSet", "langGroup"]);
/** A file may invent names: so many are told, cut at so many signs. */
const MOST_NAMES = 40;
const MOST_SIGNS = 60;
const TERMS = new Set(["termSec", "tig", "ntig", "termGroup"]);
/** Elements that only hold others together. */
const HOLDERS = new Set(["termGrp", "termNoteGrp", "noteGrp", "descripGrp", "descripNote"]);
/** What is read of an entry, whatever the vocabulary ("dialect") that it is said in. */
const READ = new Set([
  "term",
  "subjectField",
  "note",
  "definition",
  "administrativeStatus",
  "normativeAuthorization",
  "termStatus",
]);
/** The status that TBX-Basic and TBX-Min give a term, by what its value begins with. */
const STATUS: readonly (readonly [RegExp, TermStatus])[] = [
  [/^(?:deprecated|superseded|obsolete|notRecommended|forbidden)/, "forbidden"],
  [/^admitted/, "admitted"],
  [/^preferred/, "preferred"],
];

/**
 * Reads TBX of both versions and of any vocabulary, in its attribute style ("DCA") and its element style ("DCT"). Languages
 * that the desk does not work in are left out; they and the fields that nobody reads here are told by name.
 * @throws AppError `wire.*` for XML that is damaged, too large or declares entities; `wire.notWire` for other XML
 */
export function readTbx(text: string, fileName: string): ReadEntries {
  const root = readXml(text, fileName);
  const found = [...elements(root)].filter(({ name }) => ENTRIES.has(name));
  if (found.length > 0) return { entries: found.map(entryOf), problems: [], notRead: counted(found.flatMap(unreadIn)) };
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
  const language = languageOf(sectionLanguage(section));
  if (!language) return [];
  const read = children(section)
    .filter(({ name }) => TERMS.has(name))
    .flatMap((term) => {
      const inside = [...elements(term)];
      const wording = firstOf(inside, "term");
      const said =
        firstOf(inside, "administrativeStatus") ||
        firstOf(inside, "normativeAuthorization") ||
        firstOf(inside, "termStatus");
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

const sectionLanguage = ({ attributes }: XmlElement): string | undefined => attributes["xml:lang"] ?? attributes.lang;

/** Names of what stands in an entry and is not read: kinds of fields ("partOfSpeech") and codes of languages ("ja"). */
function unreadIn(element: XmlElement): string[] {
  return children(element).flatMap((child) => {
    if (LANGUAGES.has(child.name) && !languageOf(sectionLanguage(child))) return [sectionLanguage(child) ?? child.name];
    if (LANGUAGES.has(child.name) || TERMS.has(child.name) || HOLDERS.has(child.name)) return unreadIn(child);
    const name = child.attributes.type ?? child.name;
    return READ.has(name) || READ.has(child.name) ? [] : [name];
  });
}

/** Each name once, with how often it came; the commonest first. */
const counted = (names: readonly string[]): { name: string; count: number }[] =>
  [...Map.groupBy(names, (name) => name.slice(0, MOST_SIGNS))]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES);

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
