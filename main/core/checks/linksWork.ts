import { EmbedJson, LinkJson } from "#shared/document/body.ts";
import { embedName } from "#shared/document/embed.ts";
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
        .map(({ url, words }) => ({
          message: "check.linkBroken",
          values: { url, words },
          at: { field: "body", ...(paragraphId === "" ? {} : { paragraphId }) },
        }));
    }),
};

type Found = { readonly url: string; readonly words: string };

function linksOf(node: Node): Found[] {
  const embed = EmbedJson.safeParse(node);
  if (embed.success) return [{ url: embed.data.url, words: embedName(embed.data) }];
  const link = LinkJson.safeParse(node);
  if (link.success) return [{ url: link.data.url, words: plainText(link.data) }];
  return Array.isArray(node.children) ? (node.children as Node[]).flatMap(linksOf) : [];
}

function isWhole(url: string): boolean {
  const safe = safeUrl(url);
  if (safe === undefined || /\s/.test(url.trim())) return false;
  if (!/^https?:/i.test(safe)) return safe.length > "tel:".length + 1;
  const host = URL.canParse(safe) ? new URL(safe).hostname : "";
  return /^(?:[^.]+\.)+[^.]{2,}$|^\[|^localhost$/.test(host);
}
