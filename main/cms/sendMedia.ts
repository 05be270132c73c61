import type { Context } from "hono";

/**
 * A picture, or the stretch of a film that somebody asks for (RFC 9110 §14): without that nobody could go forward in it.
 * Stretches in several parts are answered with the whole.
 */
export function sendMedia(
  c: Context,
  { type, bytes }: { readonly type: string; readonly bytes: Uint8Array },
): Response {
  const headers = {
    "content-type": type,
    "cache-control": "public, max-age=31536000, immutable",
    "accept-ranges": "bytes",
  };
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(c.req.header("range") ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "") return c.body(new Uint8Array(bytes), 200, headers);
  const last = bytes.length - 1;
  const start = from === "" ? Math.max(0, bytes.length - Number(to)) : Number(from);
  const end = from === "" || to === "" ? last : Math.min(Number(to), last);
  if (start > end) return c.body(null, 416, { ...headers, "content-range": `bytes */${bytes.length}` });
  const stretch = new Uint8Array(bytes.subarray(start, end + 1));
  return c.body(stretch, 206, { ...headers, "content-range": `bytes ${start}-${end}/${bytes.length}` });
}
