import type { Protocol, Session } from "electron";
import { policyFor, STYLE_HASHES } from "../http/guard.ts";
import { staticFiles } from "../http/staticFiles.ts";

export const ORIGIN = "app://desk";

/** Like the http shell's, without a socket: nothing may be loaded from anywhere else. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${STYLE_HASHES.join(" ")}`,
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Must run before the app is ready. Standard and secure, and never past the content security policy. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screen from a fixed list: no path of a request ever reaches the disk. */
export function serveScheme(session: Session, rendererDir: string): void {
  const files = staticFiles(rendererDir);
  session.protocol.handle("app", (request) => {
    const url = new URL(request.url);
    const file = url.host === "desk" && request.method === "GET" ? files.get(url.pathname) : undefined;
    if (!file) return new Response("not found", { status: 404 });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        "content-type": file.type,
        "content-security-policy": policyFor(url.pathname, CSP),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  });
}
