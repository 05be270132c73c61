/** XML on its way out. Made of elements only, so that nothing gets in unescaped. `name` is the element's, for sorting. */
export type XmlOut = { readonly xml: string; readonly name?: string };

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold at all (production [2] Char): control characters and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (one) => MARKUP[one] ?? one);

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Content = string | XmlOut | undefined | readonly Content[];

/**
 * An element with its attributes (those that are undefined or empty are left out) and content (text is escaped).
 * @returns the element; a name must be one, since it is ours
 */
export function el(name: string, attributes: Attributes, ...content: readonly Content[]): XmlOut {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inner = flat(content);
  return { name, xml: inner === "" ? `<${name}${shown}/>` : `<${name}${shown}>${inner}</${name}>` };
}

/** The element when it has any content, else nothing: the standards have few elements that may be empty. */
export const filled = (name: string, attributes: Attributes, text: string): XmlOut | undefined =>
  text === "" ? undefined : el(name, attributes, text);

/** Markup that the project itself made and escaped, such as a body's XHTML. */
export const made = (xml: string, name?: string): XmlOut => (name === undefined ? { xml } : { xml, name });

export const xmlDocument = (root: XmlOut): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

const flat = (content: Content): string => {
  if (content === undefined) return "";
  if (typeof content === "string") return escaped(content);
  return "xml" in content ? content.xml : content.map(flat).join("");
};
