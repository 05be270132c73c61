import { SaxesParser } from "saxes";
import { AppError } from "#shared/domain/errors.ts";
import { LIMITS } from "../ingest/limits.ts";

/** An element by its local name; children are elements and text in order. */
export type XmlElement = {
  readonly name: string;
  /** What stood before the colon of its name, or "". */
  readonly prefix: string;
  /** The attributes of another vocabulary, by their local names. */
  readonly foreign?: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(":")));
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML into a plain tree. Namespaces are taken off (the parser's own handling of them is quadratic in the depth).
 * A document type with an internal subset is refused, an external one is never fetched, and only the five entities of
 * XML itself are known.
 * @throws AppError `wire.entity`, `wire.tooDeep`, `wire.tooLarge`, `wire.truncated` or `wire.unreadable`
 */
export function readXml(text: string, fileName: string): XmlElement {
  const fail = (
    code: "wire.entity" | "wire.tooDeep" | "wire.tooLarge" | "wire.unreadable" | "wire.truncated",
    reason: string,
  ): never => {
    throw new AppError(code, `${fileName}: ${reason}`, { name: fileName, reason });
  };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const root: XmlElement = { name: "#document", prefix: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let elements = 0;
  let textLength = 0;
  let isEnd = false;

  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) fail("wire.entity", "the document declares its own entities, which is not allowed");
  });
  parser.on("opentag", (tag) => {
    if (open.length > LIMITS.depth) fail("wire.tooDeep", `elements are nested deeper than ${LIMITS.depth}`);
    if (++elements > LIMITS.elements) fail("wire.tooLarge", `there are more than ${LIMITS.elements} elements`);
    const given = Object.entries(tag.attributes as Record<string, string>);
    if (given.length > LIMITS.attributes)
      fail("wire.tooLarge", `an element has more than ${LIMITS.attributes} attributes`);
    const attributes: Record<string, string> = Object.create(null);
    let foreign: Set<string> | undefined;
    for (const [key, value] of given) {
      if (value.length > LIMITS.attributeLength) fail("wire.tooLarge", "an attribute is longer than 1 MB");
      const name = key === "xml:lang" ? key : localName(key);
      attributes[name] = value;
      if (key.includes(":") && !key.startsWith("xml")) foreign = (foreign ?? new Set()).add(name);
    }
    const [name, prefix] = [localName(tag.name), prefixOf(tag.name)];
    const element: XmlElement = { name, prefix, ...(foreign && { foreign }), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const addText = (value: string): void => {
    textLength += value.length;
    if (textLength > LIMITS.textLength) fail("wire.tooLarge", "there is more than 10 MB of text");
    open.at(-1)?.children.push(value);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (error) => {
    const place = `line ${parser.line}, column ${parser.column}`;
    if (isEnd || /unclosed|end of (?:file|document)/i.test(error.message))
      fail("wire.truncated", "the file ends before the story does");
    if (/entity/i.test(error.message)) fail("wire.entity", `an entity at ${place} is not one of XML's own`);
    fail("wire.unreadable", `the XML is damaged at ${place}`);
  });
  parser.write(text);
  isEnd = true;
  parser.close();
  const first = root.children.find((child): child is XmlElement => typeof child !== "string");
  return first ?? fail("wire.unreadable", "there is no element in it");
}

/** The elements of that name, in order; at any depth when `deep`. */
export function all(element: XmlElement | undefined, name: string, deep = false): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      if (child.name === name) found.push(child);
      if (deep) visit(child);
    }
  };
  if (element) visit(element);
  return found;
}

/** The first element along a path of names: "contentMeta/headline". */
export function at(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split("/")) {
    found = found?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
    if (!found) return undefined;
  }
  return found;
}

/** All text inside, blanks folded. */
export function textOf(element: XmlElement | undefined): string {
  return rawText(element)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

/** All text inside, as it stands. */
export function rawText(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
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
