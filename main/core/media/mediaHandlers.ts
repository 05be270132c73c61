import type { mediaContract } from "#shared/contract/media.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { HandlersOf } from "../context.ts";
import { mediaById, putMedia } from "../store/mediaStore.ts";
import { cleanMedia } from "./cleanMedia.ts";

export const mediaHandlers: HandlersOf<typeof mediaContract> = {
  "media.put": ({ name, base64 }, core) => putMedia(core.db, name, cleanMedia(Buffer.from(base64, "base64"))),
  "media.read": ({ mediaId }, core) => {
    const media = mediaById(core.db, mediaId);
    if (!media) throw new AppError("notFound", "This picture is not in the store.", { mediaId });
    const { content, ...info } = media;
    return { ...info, base64: Buffer.from(content).toString("base64") };
  },
};
