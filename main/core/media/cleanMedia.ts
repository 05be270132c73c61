import { videoHeader } from "#shared/media/videoHeader.ts";
import { cleanPicture } from "./cleanPicture.ts";
import { cleanMp4, cleanWebm } from "./cleanVideo.ts";

/** A picture or film without what its camera and its programs wrote beside it. Anything else is as it was. */
export function cleanMedia(bytes: Uint8Array): Uint8Array {
  const type = videoHeader(bytes)?.type;
  if (type === "video/mp4") return cleanMp4(bytes);
  return type === "video/webm" ? cleanWebm(bytes) : cleanPicture(bytes);
}
