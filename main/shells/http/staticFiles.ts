import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

export type StaticFile = { readonly bytes: Uint8Array; readonly type: string; readonly cache: string };

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".aff": "text/plain; charset=utf-8",
  ".dic": "text/plain; charset=utf-8",
};

/**
 * The built screen, read once: a request is looked up in this list and never becomes a path on the disk.
 * @param dir absolute path of out/renderer
 */
export function staticFiles(dir: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    const path = join(entry.parentPath, entry.name);
    if (!type || !statSync(path).isFile()) continue;
    const name = `/${relative(dir, path).split(sep).join("/")}`;
    // built files carry a hash in their name; the page itself must always be the newest
    const cache = name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-store";
    files.set(name, { bytes: readFileSync(path), type, cache });
  }
  const index = files.get("/index.html");
  if (!index) throw new Error("The screen is not built: run npm run build first.");
  return files.set("/", index);
}
