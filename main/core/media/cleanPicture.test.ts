import { parse } from "exifr";
import { expect, test } from "vitest";
import { cleanPicture } from "./cleanPicture.ts";
import { orientationOf } from "./orientation.ts";
import { pictureHeader } from "./pictureHeader.ts";
import { exif, iptc, JPEG, jpegWith, PNG, segment, xmp } from "./pictures.fixture.ts";

const SECRETS = /SerialNumber|12345678|87654321|GPS|secret/;
const ALL = { mergeOutput: false, gps: true, iptc: true, xmp: true } as const;

test("a JPEG leaves place, serial numbers, comments and what hangs behind it; names and rights stay", async () => {
  const dirty = jpegWith(
    [
      exif(1),
      xmp("<aux:Lens>secret</aux:Lens>"),
      iptc({ 80: "Odile Ferrand", 116: "© Exemple" }),
      segment(0xfe, Buffer.from("secret")),
      segment(0xe2, Buffer.from("MPF\0secret")),
    ],
    Buffer.from("\xff\xd8secret video", "latin1"),
  );
  expect((await parse(dirty, ALL))?.gps).toBeDefined(); // the fixture says what a camera says
  const clean = cleanPicture(dirty);
  expect(Buffer.from(clean).toString("latin1")).not.toMatch(SECRETS);
  const left = await parse(Buffer.from(clean), ALL);
  expect(left).toMatchObject({ iptc: { Byline: "Odile Ferrand" } });
  expect(left.gps).toBeUndefined();
  expect(pictureHeader(clean)).toEqual({ type: "image/jpeg", width: 16, height: 8 });
  expect(cleanPicture(clean)).toEqual(clean);
});

test("which way is up stays, and nothing else of the camera's record", async () => {
  const clean = Buffer.from(cleanPicture(jpegWith([exif(6)])));
  const at = clean.indexOf("Exif") - 4;
  expect(orientationOf(clean.subarray(at))).toBe(6);
  expect(Object.keys((await parse(clean, { ...ALL, tiff: true })) ?? {})).toEqual(["ifd0"]);
});

test("a picture without records is the same pixels", () => {
  expect(Buffer.from(cleanPicture(JPEG))).toEqual(JPEG);
  expect(Buffer.from(cleanPicture(PNG))).toEqual(PNG);
});

test("a PNG loses its words and times", () => {
  const chunk = Buffer.from(`0000000674455874${Buffer.from("secret").toString("hex")}00000000`, "hex");
  const dirty = Buffer.concat([PNG.subarray(0, 33), chunk, PNG.subarray(33), Buffer.from("secret")]);
  expect(Buffer.from(cleanPicture(dirty))).toEqual(PNG);
});

test("a WebP loses EXIF and XMP, and says so", () => {
  const chunk = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 0, "latin1");
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const file = (flags: number, more: Buffer[]): Buffer => {
    const body = Buffer.concat([
      Buffer.from("WEBP"),
      chunk("VP8X", Buffer.from([flags, 0, 0, 0, 15, 0, 0, 7, 0, 0])),
      chunk("VP8 ", Buffer.from("pixels")),
      ...more,
    ]);
    const head = Buffer.from("RIFF\0\0\0\0", "latin1");
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  const dirty = file(0x1c, [chunk("EXIF", Buffer.from("secret!")), chunk("XMP ", Buffer.from("secret"))]);
  expect(Buffer.from(cleanPicture(dirty))).toEqual(file(0x10, []));
});

test.each([
  ["cut in a segment", jpegWith([exif(6)]).subarray(0, 40)],
  ["cut in its pixels", JPEG.subarray(0, JPEG.length - 8)],
  ["a PNG cut in a chunk", PNG.subarray(0, 60)],
  ["no picture", Buffer.from("words")],
])("what is damaged does not break anything: %s", (_, bytes) => {
  expect(() => cleanPicture(bytes)).not.toThrow();
});
