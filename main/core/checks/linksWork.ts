import { LinkJson } from "#shared/document/body.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import type { Check, Remark } from "./check.ts";

type Node = { readonly type: string; readonly children?: unknown; readonly $?: { readonly paragraphId?: string } };

/** A link leads somewhere: to a whole address of the web, or of a mailbox. Nothing is asked of the network. */
export const linksWork: Check = {
  id: "links-work",
  severity: "warn",
  run: ({ content }) =>
    content.body.root.children.flatMap((block): Remark[] => {
      const { paragraphId = "" } = (block as Node).$ ?? {};
      return linksOf(block as Node)
        .filter(({ url }) => !isWhole(url))
        .map((link) => ({
          message: "check.linkBroken",
          values: { url: link.url, words: plainText(link) },
          at: { field: "body", ...(paragraphId === "" ? {} : { paragraphId }) },
        }));
    }),
};

function linksOf(node: Node): LinkJson[] {
  const link = LinkJson.safeParse(node);
  if (link.success) return [link.data];
  return Array.isArray(node.children) ? (node.children as Node[]).flatMap(linksOf) : [];
}

function isWhole(url: string): boolean {
  const safe = safeUrl(url);
  if (safe === undefined || /\s/.test(url.trim())) return false;
  if (!/^https?:/i.test(safe)) return safe.length > "tel:".length + 1;
  const host = URL.canParse(safe) ? new URL(safe).hostname : "";
  return /^(?:[^.]+\.)+[^.]{2,}$|^\[|^localhost$/.test(host);
}
