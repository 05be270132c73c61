import { AppError } from "#shared/domain/errors.ts";
import { readDate } from "./format.ts";
import { attributeOf, elementsIn, type HtmlElement } from "./htmlTree.ts";
import { asList, asObject, asText, type Json } from "./jsonFields.ts";
import { parseJson } from "./parseJson.ts";

/** What a page says of itself beside its text. */
export type PageMeta = {
  /** The value of the first of these names that is there. */
  first(...names: readonly string[]): string;
  /** The first of these names that holds a date with its zone, ISO 8601. */
  date(...names: readonly string[]): string | undefined;
  readonly title: string;
  readonly canonical: string;
  readonly language: string;
};

/**
 * Reads `meta` elements by name and property (HTML, Dublin Core, Open Graph) and a schema.org article in JSON-LD, whose
 * fields are given as "ld.headline". @param name of the file, for messages
 */
export function metaOf(page: HtmlElement): PageMeta {
  const values = new Map<string, string>();
  const keep = (key: string, value: string): void => {
    const folded = value.replace(/\s+/g, " ").trim();
    if (folded !== "" && !values.has(key)) values.set(key, folded);
  };
  const elements = elementsIn(page);
  for (const one of elements) {
    if (one.tagName !== "meta") continue;
    const key = attributeOf(one, "name") || attributeOf(one, "property") || attributeOf(one, "itemprop");
    keep(key.toLowerCase(), attributeOf(one, "content"));
  }
  for (const [key, value] of linkedDataOf(elements)) keep(`ld.${key}`, value);
  const first = (...names: readonly string[]): string =>
    names.map((name) => values.get(name.toLowerCase()) ?? "").find(Boolean) ?? "";
  const link = elements.find((one) => one.tagName === "link" && /\bcanonical\b/i.test(attributeOf(one, "rel")));
  const title = elements.find((one) => one.tagName === "title" && one.namespaceURI.endsWith("xhtml"));
  return {
    first,
    date: (...names) => names.map((name) => readDate(first(name))).find(Boolean),
    title: (title?.childNodes ?? [])
      .map((node) => ("value" in node ? node.value : ""))
      .join(" ")
      .replace(/\s+/g, " ")
      .trim(),
    canonical: (link && attributeOf(link, "href")) || first("og:url"),
    language: attributeOf(page, "lang") || first("ld.inLanguage", "og:locale", "dcterms.language", "dc.language"),
  };
}

/** The texts of the first thing on the page that schema.org calls an article of some kind. */
function linkedDataOf(elements: readonly HtmlElement[]): [key: string, value: string][] {
  for (const one of elements) {
    if (one.tagName !== "script" || attributeOf(one, "type").toLowerCase() !== "application/ld+json") continue;
    const article = jsonIn(one).find((entry) => /article|posting|report/i.test(JSON.stringify(entry["@type"] ?? "")));
    if (article) return Object.entries(article).map(([key, value]) => [key, namesIn(value)]);
  }
  return [];
}

function jsonIn(script: HtmlElement): Json[] {
  const text = script.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
  try {
    const listed = parseJson(text, "").map(asObject);
    return listed.flatMap((one) => [one, ...asList(one["@graph"])]);
  } catch (error) {
    if (error instanceof AppError) return []; // a page's own data may be damaged; its text is read all the same
    throw error;
  }
}

/** A text, or the names of people and houses given as objects. */
function namesIn(value: unknown): string {
  if (!Array.isArray(value)) return asText(value) || asText(asObject(value).name);
  return value
    .map((one) => asText(one) || asText(asObject(one).name))
    .filter(Boolean)
    .join(", ");
}
