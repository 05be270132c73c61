import { parse } from "exifr";
import { isMp4 } from "#shared/media/mp4Boxes.ts";
import { filmWords } from "./filmWords.ts";
import { wordsOf } from "./wordsOf.ts";

/* A picture or film from anywhere is read here, where nothing but its words can come out, and whoever asks ends it when it is slow. */

const READ = {
  mergeOutput: false,
  reviveValues: false, // a date stays the digits that were written
  tiff: true,
  exif: true,
  iptc: true,
  xmp: true,
  gps: false, // nobody here wants to know
  icc: false,
  jfif: false,
  ihdr: false,
} as const;

self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  try {
    const bytes = new Uint8Array(data);
    self.postMessage(isMp4(bytes) ? filmWords(bytes) : wordsOf(await parse(data, READ)));
  } catch {
    self.postMessage(undefined); // a damaged record says nothing; the picture may be whole
  }
};
