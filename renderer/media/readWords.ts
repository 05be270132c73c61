import type { PictureWords } from "#shared/domain/pictureWords.ts";

/** What pictures brought in since the desk was opened said of themselves, by their media ids. */
const read = new Map<string, PictureWords>();

export const keepReadWords = (mediaId: string, words: PictureWords): void => void read.set(mediaId, words);
export const readWordsOf = (mediaId: string): PictureWords | undefined => read.get(mediaId);
