import {
  type BlockJson,
  type Body,
  type EmbedJson,
  type FactboxJson,
  type InlineJson,
  knownBlock,
  LinkJson,
  ListJson,
  type TableJson,
  TextFormat,
  TextJson,
} from "#shared/document/body.ts";
import { embedName } from "#shared/document/embed.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { acceptedBody } from "#shared/suggestions/settleSuggestions.ts";
import { el, type XmlOut } from "./xmlOut.ts";

/** What a format calls the parts of a text. */
export type Names = {
  readonly crosshead: string;
  /** From the outside in; the words stand in a paragraph inside. */
  readonly quote: readonly string[];
  /** The box beside a story: element and class, then its title's. */
  readonly box: readonly [element: string, title: string];
  /** From the outside in. */
  readonly styles: Readonly<Partial<Record<keyof typeof TextFormat, readonly string[]>>>;
  /** A code in running text: its company is named in the metadata. */
  ticker(ric: string): XmlOut | string;
};

export const XHTML: Names = {
  crosshead: "h2",
  quote: ["blockquote"],
  box: ["aside", "h2"],
  styles: {
    bold: ["strong"],
    italic: ["em"],
    strike: ["s"],
    underline: ["u"],
    subscript: ["sub"],
    superscript: ["sup"],
  },
  ticker: (ric) => `<${ric}>`,
};

/** A body as well-formed markup under a format's own names. Figures are left to the format; an open suggestion counts as accepted. */
export function markupOf(body: Body, names: Names): XmlOut[] {
  return acceptedBody(body).root.children.flatMap((block) => blockOf(block, names) ?? []);
}

function blockOf(block: BlockJson, names: Names): XmlOut | undefined {
  const known = knownBlock(block);
  switch (known?.type) {
    case "paragraph":
      return el("p", {}, inlineOf(known.children, names));
    case "crosshead":
      return el(names.crosshead, {}, plainText(block));
    case "quote":
      return wrap(names.quote, el("p", {}, inlineOf(known.children, names)));
    case "list":
      return listOf(known, names);
    case "figure":
      return undefined;
    case "table":
      return tableOf(known, names);
    case "embed":
      return embedOf(known);
    case "factbox":
      return boxOf(known, names);
    case undefined: {
      const text = plainText(block);
      return text.trim() === "" ? undefined : el("p", {}, text);
    }
  }
}

/** A link in a line of its own, under the same class in every format that has one. */
function embedOf(embed: EmbedJson): XmlOut {
  const href = safeUrl(embed.url);
  return href?.startsWith("http")
    ? el("p", { class: "embed" }, el("a", { href }, embedName(embed)))
    : el("p", {}, embedName(embed));
}

const boxOf = ({ children }: FactboxJson, names: Names): XmlOut => {
  const [box, title] = names.box;
  return el(
    box,
    { class: "factbox" },
    children.map((child) => {
      if (child.type !== "factboxtitle") return blockOf(child as BlockJson, names); // the schema has blocks behind the title
      const words = plainText(child as BlockJson); // read for its words only
      return words.trim() === "" ? undefined : el(title, { class: "factbox-title" }, words);
    }),
  );
};

const tableOf = (table: TableJson, names: Names): XmlOut =>
  el(
    "table",
    {},
    table.children.map((row) =>
      el(
        "tr",
        {},
        row.children.map((cell) =>
          el(
            cell.headerState === 0 ? "td" : "th",
            {},
            cell.children.map((block) => {
              const known = knownBlock(block);
              return known?.type === "paragraph" ? inlineOf(known.children, names) : plainText(block);
            }),
          ),
        ),
      ),
    ),
  );

const listOf = (list: ListJson, names: Names): XmlOut =>
  el(
    list.listType === "number" ? "ol" : "ul",
    {},
    list.children.map((item) =>
      el(
        "li",
        {},
        item.children.map((child) => {
          const nested = ListJson.safeParse(child);
          return nested.success ? listOf(nested.data, names) : inlineOf([child as InlineJson], names); // not a list
        }),
      ),
    ),
  );

const inlineOf = (children: readonly InlineJson[], names: Names): (XmlOut | string)[] =>
  children.map((node) => {
    if (node.type === "ticker") return names.ticker(plainText(node));
    if (node.type === "linebreak") return el("br", {});
    if (node.type === "link" || node.type === "autolink") {
      const link = LinkJson.parse(node);
      const href = safeUrl(link.url);
      const words = inlineOf(link.children, names);
      return href === undefined ? el("span", {}, words) : el("a", { href }, words);
    }
    const run = TextJson.safeParse(node);
    if (!run.success) return plainText(node);
    const { text, format } = run.data;
    const styles = STYLES.filter((style) => format & TextFormat[style]).map((style) => names.styles[style] ?? []);
    // a format may have one element for several kinds of emphasis, and needs it once
    const once = styles.filter((path, at) => styles.findIndex((one) => one.join() === path.join()) === at);
    return once.reduce<XmlOut | string>((inside, path) => wrap(path, inside), text);
  });

/** The innermost first: what is raised or lowered holds nothing but its characters. */
const STYLES = ["subscript", "superscript", "bold", "italic", "strike", "underline"] as const;

/** Elements around a content, given from the outside in; "em.strike" has a class. */
const wrap = <T extends XmlOut | string>(path: readonly string[], inside: T): XmlOut | T =>
  path.reduceRight<XmlOut | T>((content, step) => {
    const [name = "", className] = step.split(".");
    return el(name, { class: className }, content);
  }, inside);
