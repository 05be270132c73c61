const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The one gate for addresses: http, https, mailto and tel, written as a browser would read them; undefined for
 * everything else. Browsers drop tabs, newlines and control characters inside a scheme, so they go first.
 */
export function safeUrl(text: string): string | undefined {
  const cleaned = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, "").trim();
  if (!/^[a-z][a-z0-9+.-]*:/i.test(cleaned)) return undefined;
  try {
    const url = new URL(cleaned);
    if (!SCHEMES.has(url.protocol) || url.username !== "" || url.password !== "") return undefined;
    if (url.protocol.startsWith("http") && url.hostname === "") return undefined;
    return url.href;
  } catch {
    return undefined; // not an address at all
  }
}
