import type { ReadingReason, ReasonDetail } from "#shared/domain/readingReasons.ts";
import { LIMITS } from "../ingest/limits.ts";
import { refusal } from "../ingest/refusal.ts";
import { scanXml, type XmlEvents, type XmlFault } from "./xmlScan.ts";

/** An element by its local name; children are elements and text in order. */
export type XmlElement = {
  readonly name: string;
  /** What stood before the colon of its name, or "". */
  readonly prefix: string;
  /** The attributes of another vocabulary, by their local names. */
  readonly foreign?: ReadonlySet<string> | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/**
 * Reads XML into a plain tree. Namespaces are taken off. A document type with an internal subset is refused, an external
 * one is never fetched, and only the five entities of XML itself are known.
 * @throws AppError `wire.entity`, `wire.tooDeep`, `wire.tooLarge`, `wire.truncated` or `wire.unreadable`
 */
export function readXml(given: string, fileName: string): XmlElement {
  // line ends as the standard hands them on (XML 1.0, 2.11)
  const text = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
  const fail = (code: Refused, why: ReadingReason, detail: ReasonDetail = {}): never => {
    throw refusal(code, fileName, why, detail);
  };
  const root: XmlElement = {
    name: "#document",
    prefix: "",
    foreign: undefined,
    attributes: NO_ATTRIBUTES,
    children: [],
  };
  const open: XmlElement[] = [];
  let parent = root;
  let elements = 0;
  let textLength = 0;
  const events: XmlEvents = {
    open: (tag, given) => {
      if (open.length >= LIMITS.depth) fail("wire.tooDeep", "depth", { most: LIMITS.depth });
      if (++elements > LIMITS.elements) fail("wire.tooLarge", "elements", { most: LIMITS.elements });
      const element = elementOf(tag, given);
      if (!element) return fail("wire.tooLarge", "attributeLong");
      parent.children.push(element);
      open.push(parent);
      parent = element;
    },
    close: () => {
      parent = open.pop() ?? root;
    },
    text: (value) => {
      textLength += value.length;
      if (textLength > LIMITS.textLength) fail("wire.tooLarge", "textLong");
      parent.children.push(value);
    },
    fault: (kind, at) => fail(...refusalOf(kind, text, at)),
  };
  scanXml(text, events, LIMITS);
  const first = root.children.find((child): child is XmlElement => typeof child !== "string");
  return first ?? fail("wire.unreadable", "noElement");
}

type Refused = "wire.entity" | "wire.tooDeep" | "wire.tooLarge" | "wire.unreadable" | "wire.truncated";

function refusalOf(
  kind: XmlFault,
  text: string,
  at: number,
): [code: Refused, why: ReadingReason, detail: ReasonDetail] {
  const before = text.slice(0, at).split("\n");
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  switch (kind) {
    case "truncated":
      return ["wire.truncated", "truncated", {}];
    case "entities":
      return ["wire.entity", "entities", {}];
    case "entity":
      return ["wire.entity", "entity", place];
    case "attributes":
      return ["wire.tooLarge", "attributes", { most: LIMITS.attributes }];
    case "damaged":
      return ["wire.unreadable", "xmlAt", place];
  }
}

/** Undefined when a value is too long. */
function elementOf(tag: string, given: readonly string[]): XmlElement | undefined {
  const colon = tag.indexOf(":");
  const [name, prefix] = colon < 0 ? [tag, ""] : [tag.slice(colon + 1), tag.slice(0, colon)];
  if (given.length === 0) return { name, prefix, foreign: undefined, attributes: NO_ATTRIBUTES, children: [] };
  const attributes: Record<string, string> = Object.create(null);
  let foreign: Set<string> | undefined;
  for (let index = 0; index < given.length; index += 2) {
    const [key = "", value = ""] = [given[index], given[index + 1]];
    if (value.length > LIMITS.attributeLength) return undefined;
    const at = key.indexOf(":");
    const local = at < 0 || key === "xml:lang" ? key : key.slice(at + 1);
    attributes[local] = value;
    if (at >= 0 && !key.startsWith("xml")) foreign = (foreign ?? new Set()).add(local);
  }
  return { name, prefix, foreign, attributes, children: [] };
}

/** The elements of that name, in order; at any depth when `deep`. */
export function all(element: XmlElement | undefined, name: string, deep = false): XmlElement[] {
  const found: XmlElement[] = [];
  if (element) collect(element, name, deep, found);
  return found;
}

function collect({ children }: XmlElement, name: string, deep: boolean, found: XmlElement[]): void {
  for (const child of children) {
    if (typeof child === "string") continue;
    if (child.name === name) found.push(child);
    if (deep) collect(child, name, deep, found);
  }
}

/** The first element along a path of names: "contentMeta/headline". */
export function at(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of stepsOf(path)) {
    found = found?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
    if (!found) return undefined;
  }
  return found;
}

/** Paths are few and written in the code; each is taken apart once. */
function stepsOf(path: string): readonly string[] {
  const known = STEPS.get(path);
  if (known) return known;
  const steps = path.split("/");
  STEPS.set(path, steps);
  return steps;
}
const STEPS = new Map<string, readonly string[]>();

/** All text inside, blanks folded. */
export function textOf(element: XmlElement | undefined): string {
  const text = rawText(element);
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ").trim() : text.trim();
}

/** All text inside, as it stands. */
export function rawText(element: XmlElement | undefined): string {
  let text = "";
  for (const child of element?.children ?? []) text += typeof child === "string" ? child : rawText(child);
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

/**
 * The element's inside as markup again, for a reader of HTML.
 * @param names what an element is called there, when it has another name
 */
export function innerMarkup(element: XmlElement, names: Readonly<Record<string, string>> = {}): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return escapeXml(child);
      const name = Object.hasOwn(names, child.name) ? (names[child.name] ?? child.name) : child.name;
      const attributes = Object.entries(child.attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
      const inner = innerMarkup(child, names);
      return inner === "" && /^(?:br|hr|img)$/.test(name)
        ? `<${name}${attributes.join("")}>`
        : `<${name}${attributes.join("")}>${inner}</${name}>`;
    })
    .join("");
}

/**
 * The element itself as markup again, under the names it has here. What belongs to another vocabulary would mean
 * something else without its declaration, and stays out.
 */
export const outerMarkup = (element: XmlElement): string =>
  innerMarkup({ ...element, children: [inOneVocabulary(element)] });

const inOneVocabulary = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: Object.fromEntries(Object.entries(element.attributes).filter(([key]) => !element.foreign?.has(key))),
  children: element.children.flatMap((child) =>
    typeof child === "string" ? child : child.prefix === element.prefix ? inOneVocabulary(child) : [],
  ),
});
