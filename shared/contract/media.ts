import { z } from "zod";
import { command, query } from "./defineContract.ts";

/** Pictures and films live in the store by the SHA-256 of their bytes; at most 20 MB each. */
export const MediaInfo = z.object({
  mediaId: z.string().length(64),
  type: z.enum(["image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "video/webm"]),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
});
export type MediaInfo = z.infer<typeof MediaInfo>;

export const mediaContract = {
  "media.put": command(z.object({ name: z.string().max(300), base64: z.base64().max(28_000_000) }), MediaInfo),
  "media.read": query(
    z.object({ mediaId: z.string().regex(/^[0-9a-f]{64}$/) }),
    MediaInfo.extend({ base64: z.string() }),
  ),
};
