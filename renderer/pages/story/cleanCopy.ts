/** A story's page in the two forms that other programs take. */
export type CleanCopy = { readonly html: string; readonly text: string };

/** Elements that say what a text is; every other one gives way to what it holds. */
const KEPT = new Set(
  ["h1", "h2", "h3", "p", "blockquote", "ul", "ol", "li", "strong", "em", "u", "s", "sub", "sup", "a", "br"].concat([
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figcaption",
  ]),
);
/** Elements that stand in a line of their own. */
const BLOCKS = new Set(["h1", "h2", "h3", "p", "blockquote", "li", "tr", "figcaption"]);
const LEFT_OUT = "script, style, img, video, svg, template";

/**
 * The public page without its looks: no class, no style, no picture; headings, paragraphs, lists, tables and links stay,
 * and so do no-break spaces. @param html of `publishing.preview`
 */
export function cleanCopy(html: string): CleanCopy {
  const page = new DOMParser().parseFromString(html, "text/html").body;
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of [...page.querySelectorAll("*")].reverse()) {
    if (!KEPT.has(element.localName)) element.replaceWith(...element.childNodes);
    else for (const { name } of [...element.attributes]) if (name !== "href") element.removeAttribute(name);
  }
  return {
    html: page.innerHTML.trim(),
    text: textOf(page)
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  };
}

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? "";
  if (node.localName === "br") return "\n";
  const inner = [...node.childNodes].map(textOf).join(node.localName === "tr" ? "\t" : "");
  if (node.localName === "li") return `\n– ${inner.trim()}`;
  if (node.localName === "tr") return `\n${inner.trim()}`;
  return BLOCKS.has(node.localName) || ["ul", "ol", "table"].includes(node.localName) ? `\n\n${inner}\n\n` : inner;
}

/**
 * Puts both forms into the clipboard, by a copy of the window's own: the asynchronous clipboard would need a permission
 * that the program gives to nobody. To be called while a key or click is handled. @returns whether it was done
 */
export function writeClipboard({ html, text }: { readonly html?: string; readonly text: string }): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  };
  addEventListener("copy", fill, { capture: true });
  const isDone = document.execCommand("copy");
  removeEventListener("copy", fill, { capture: true });
  return isDone;
}
