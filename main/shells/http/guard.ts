import { createHash, timingSafeEqual } from "node:crypto";
import { ARTICLE_STYLE } from "#shared/document/articleStyle.ts";

/**
 * The `<style>` elements that three libraries put into the page themselves: react-resizable-panels (empty, filled by
 * script), sonner, and react-aria; and the preview's own, because its frame inherits this policy. Their texts are known,
 * so their hashes do; nothing else inline is allowed.
 */
export const STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  `'sha256-${createHash("sha256").update(ARTICLE_STYLE).digest("base64")}'`,
] as const;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares in constant time, whatever the lengths. */
export const isToken = (sent: unknown, token: string): boolean =>
  typeof sent === "string" && timingSafeEqual(digest(sent), digest(token));

/**
 * Only our own name reaches us: a page elsewhere that renames its host to 127.0.0.1 sends its own name here, and there
 * the check ends.
 */
export const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`;

/** The page that opens a socket must be ours; a browser always says who asks. */
export const isOwnOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  origin === `http://${host}`;

/**
 * The worker that spells follows the policy of its own script: it alone may compile WebAssembly, and it can reach
 * nothing but the files of the program (CSP level 3, "wasm-unsafe-eval"; HTML, "run a worker").
 */
const SPELLING_POLICY = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join("; ");
const SPELLING_SCRIPT = /^\/assets\/spellingWorker-[\w-]+\.js$/;

/** The policy for one file of the screen. @param pagePolicy what holds for every other file */
export const policyFor = (path: string, pagePolicy: string): string =>
  SPELLING_SCRIPT.test(path) ? SPELLING_POLICY : pagePolicy;

/** Headers of every answer. No inline script, no frame around us, no address left behind. */
export const headersFor = (port: number, path = "/"): Readonly<Record<string, string>> => ({
  "content-security-policy": policyFor(
    path,
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${STYLE_HASHES.join(" ")}`,
      "img-src 'self' blob: data:",
      "media-src 'self' blob:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      "frame-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  ),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
});
