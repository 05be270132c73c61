import { safeUrl } from "./safeUrl.ts";

/** A page elsewhere, shown as a card. `title` is typed by a person; "" shows the address. */
export type EmbedParts = { readonly url: string; readonly title: string };

/** The longest address that a body holds. */
const LONGEST = 4000;

/** The address of a page, when a text is nothing else; an address without its scheme counts when `isTyped`. */
export function pageAddress(text: string, isTyped = false): string | undefined {
  const words = text.trim();
  if (words === "" || /\s/.test(words) || words.length > LONGEST) return undefined;
  const url = safeUrl(isTyped && /^[\w-]+(\.[\w-]+)+/.test(words) ? `https://${words}` : words);
  return url?.startsWith("http") && url.length <= LONGEST ? url : undefined;
}

/** Whose page it is: the host without "www.", or the whole text when it is no address. */
export function embedSite(url: string): string {
  const safe = safeUrl(url);
  return safe ? new URL(safe).hostname.replace(/^www\./, "") : url;
}

/** What a card is called: its title, else its address without the scheme. */
export const embedName = ({ url, title }: EmbedParts): string =>
  title.trim() || url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
