import { videoHeader } from "#shared/media/videoHeader.ts";
import { pictureHeader } from "./pictureHeader.ts";

/** Type and size of a picture or film by its own bytes; undefined when it is neither. */
export const mediaHeader = (bytes: Uint8Array) => pictureHeader(bytes) ?? videoHeader(bytes);
