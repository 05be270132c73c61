import { expect, test } from "vitest";
import { MAX_MEDIA_BYTES, mediaById, putMedia } from "./mediaStore.ts";
import { openStore, tempFolder } from "./store.fixture.ts";

/* The smallest headers of each kind, 640 by 480; made by hand from the layouts. */
const png = Buffer.from("89504e470d0a1a0a0000000d4948445200000280000001e00802000000", "hex");
const gif = Buffer.concat([Buffer.from("GIF89a"), Buffer.from("8002e001f70000", "hex")]);
const jpeg = Buffer.from("ffd8ffe000104a46494600010101004800480000ffc0001108" + "01e00280" + "03012200021101", "hex");
const vp8x = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0"), Buffer.from("7f0200df0100", "hex")]);
const vp8l = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8L\0\0\0\0"), Buffer.from("2f7fc27700", "hex")]);
const vp8 = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8 \0\0\0\0"), Buffer.from("0000009d012a8002e001", "hex")]);
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(64)]);

test.each([
  ["image/png", png],
  ["image/gif", gif],
  ["image/jpeg", jpeg],
  ["image/webp", vp8x],
  ["image/webp", vp8l],
  ["image/webp", vp8],
])("%s is told by its bytes, with its size, and kept once", (type, header) => {
  const { db } = openStore(tempFolder());
  const bytes = padded(header);
  const info = putMedia(db, "a.txt", bytes);
  expect(info).toMatchObject({ type, width: 640, height: 480, bytes: bytes.length });
  expect(putMedia(db, "b.txt", bytes)).toEqual(info);
  expect(mediaById(db, info.mediaId)?.content).toEqual(bytes);
});

test.each([
  ["text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>".repeat(3)), "media.invalid"],
  ["an empty file", Buffer.alloc(0), "media.invalid"],
  [
    "a picture without a size",
    padded(Buffer.from("89504e470d0a1a0a0000000d4948445200000000000000000802000000", "hex")),
    "media.invalid",
  ],
  ["a cut JPEG", Buffer.concat([jpeg.subarray(0, 12), Buffer.alloc(40)]), "media.invalid"],
  ["more than 20 MB", Buffer.concat([png, Buffer.alloc(MAX_MEDIA_BYTES)]), "media.tooLarge"],
])("%s is refused", (_, bytes, code) => {
  const { db } = openStore(tempFolder());
  expect(() => putMedia(db, "a.png", bytes)).toThrow(expect.objectContaining({ code }));
});
