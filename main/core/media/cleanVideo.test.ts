import fc from "fast-check";
import { expect, test } from "vitest";
import { boxesIn } from "#shared/media/mp4Boxes.ts";
import { box, listed, mp4, WEBM } from "#shared/media/videos.fixture.ts";
import { elementsIn } from "#shared/media/webmElements.ts";
import { cleanMedia } from "./cleanMedia.ts";
import { mediaHeader } from "./mediaHeader.ts";

const SECRETS = /secret|Odile|48\.3|Le bac/;
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

test("an MP4 leaves places, devices and names; its film and the places of everything stay", () => {
  const dirty = mp4(listed("\xa9nam", "Le bac"));
  expect(latin1(dirty)).toMatch(SECRETS);
  const clean = cleanMedia(dirty);
  expect(latin1(clean)).not.toMatch(SECRETS);
  expect(clean).toHaveLength(dirty.length);
  expect(boxesIn(clean).map(({ type, start }) => [type, start])).toEqual(
    boxesIn(dirty).map(({ type, start }) => [type === "uuid" ? "free" : type, start]),
  );
  expect(mediaHeader(clean)).toEqual({ type: "video/mp4", width: 640, height: 360 });
  expect(cleanMedia(clean)).toEqual(clean);
});

test("a WebM leaves its tags; its elements stay where they are", () => {
  expect(latin1(WEBM)).toMatch(/48\.3/);
  const clean = cleanMedia(WEBM);
  expect(latin1(clean)).not.toMatch(/48\.3|Odile/);
  expect(clean).toHaveLength(WEBM.length);
  expect(elementsIn(clean)).toEqual(elementsIn(WEBM));
  expect(mediaHeader(clean)).toEqual({ type: "video/webm", width: 32, height: 24 });
});

test("QuickTime's own files and words are no film that every browser plays", () => {
  expect(mediaHeader(mp4(Buffer.alloc(0), "qt  "))).toBeUndefined();
  expect(mediaHeader(Buffer.from("x".repeat(64)))).toBeUndefined();
});

test("cut, forged and random bytes break nothing, and never grow", () => {
  const forged = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.tuple(fc.constantFrom(mp4(), WEBM), fc.nat(2000)).map(([file, end]) => new Uint8Array(file.subarray(0, end))),
    fc.tuple(fc.constantFrom(mp4(), WEBM), fc.nat(), fc.nat(255)).map(([file, at, byte]) => {
      const changed = new Uint8Array(file);
      changed[at % changed.length] = byte;
      return changed;
    }),
    fc
      .array(fc.uint8Array({ maxLength: 20 }), { maxLength: 8 })
      .map(
        (parts) =>
          new Uint8Array(Buffer.concat([box("ftyp", "isom"), ...parts.map((one) => box("moov", Buffer.from(one)))])),
      ),
  );
  fc.assert(
    fc.property(forged, (bytes) => {
      expect(cleanMedia(bytes).length).toBeLessThanOrEqual(Math.max(bytes.length, 64));
      mediaHeader(bytes);
    }),
    { numRuns: 500 },
  );
});
