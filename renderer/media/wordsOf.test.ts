import { expect, test } from "vitest";
import { wordsOf } from "./wordsOf.ts";

const bytes = (words: string, encoding: "utf8" | "latin1"): string => Buffer.from(words, encoding).toString("latin1");

test("XMP is believed before the IPTC record, and that before the camera", () => {
  const ifd0 = { ImageDescription: "OLYMPUS", Artist: "Nobody", Copyright: "© C" };
  const iptc = {
    Caption: "Légende",
    Byline: "A. Photographe",
    Credit: "Agence",
    City: "Brest",
    DateCreated: "20250205",
  };
  const dc = { description: { lang: "x-default", value: "Autre légende" }, creator: ["B. Photographe"], rights: "© X" };
  expect(wordsOf({ ifd0, iptc, dc })).toEqual({
    caption: "Autre légende",
    credit: "B. Photographe/Agence",
    alt: "",
    city: "Brest",
    date: "2025-02-05",
    copyright: "© X",
  });
  expect(wordsOf({ ifd0, exif: { DateTimeOriginal: "2025:02:05 10:11:12" } })).toMatchObject({
    caption: "OLYMPUS",
    credit: "Nobody",
    date: "2025-02-05",
  });
});

test("letters of both encodings are read", () => {
  expect(wordsOf({ iptc: { Caption: bytes("fermé", "utf8") } }).caption).toBe("fermé");
  expect(wordsOf({ iptc: { Caption: bytes("fermé", "latin1") } }).caption).toBe("fermé");
});

test.each([
  undefined,
  null,
  "x",
  [],
  { iptc: 3, dc: null },
  { iptc: { Caption: { a: 1 }, DateCreated: "0000:00:00" } },
])("records that make no sense say nothing: %o", (raw) => expect(Object.values(wordsOf(raw)).join("")).toBe(""));

test("no record is longer than its field", () => {
  expect(wordsOf({ iptc: { Caption: "a ".repeat(9000), Credit: "b".repeat(900) } })).toMatchObject({
    caption: expect.stringMatching(/^.{4000}$/),
    credit: expect.stringMatching(/^b{400}$/),
  });
});
