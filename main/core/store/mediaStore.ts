import { createHash } from "node:crypto";
import { MediaInfo } from "#shared/contract/media.ts";
import { AppError } from "#shared/domain/errors.ts";
import { mediaHeader } from "../media/mediaHeader.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** The largest picture or film that is kept, in bytes. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024;

export type StoredMedia = MediaInfo & { readonly content: Uint8Array };

/** Keeps a picture or film under the SHA-256 of its bytes. @throws AppError `media.invalid` or `media.tooLarge` */
export function putMedia(db: WriteDb, name: string, bytes: Uint8Array): MediaInfo {
  if (bytes.length > MAX_MEDIA_BYTES) {
    throw new AppError("media.tooLarge", `${name} is larger than 20 MB.`, { name });
  }
  const header = mediaHeader(bytes);
  if (!header || header.width === 0 || header.height === 0) {
    throw new AppError("media.invalid", `${name} is not a JPEG, PNG, WebP or GIF picture, nor an MP4 or WebM film.`, {
      name,
    });
  }
  const mediaId = createHash("sha256").update(bytes).digest("hex");
  db.run(sql`
    INSERT INTO media (id, type, width, height, bytes)
    VALUES (${mediaId}, ${header.type}, ${header.width}, ${header.height}, ${bytes}) ON CONFLICT (id) DO NOTHING`);
  return { mediaId, ...header, bytes: bytes.length };
}

export function mediaById(db: ReadDb, mediaId: string): StoredMedia | undefined {
  const row = db.get<{ type: string; width: number; height: number; bytes: Uint8Array }>(
    sql`SELECT type, width, height, bytes FROM media WHERE id = ${mediaId}`,
  );
  if (!row) return undefined;
  const info = MediaInfo.parse({ ...row, mediaId, bytes: row.bytes.length });
  return { ...info, content: row.bytes };
}
