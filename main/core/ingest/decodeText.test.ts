import { describe, expect, test } from "vitest";
import { decodeText } from "./decodeText.ts";

const xml = (encoding: string): string =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ""}?>\n<a>Été à Nîmes</a>`;
const words = (bytes: Uint8Array): string => />(Été[^<]*)</.exec(decodeText(bytes, "f"))?.[1] ?? "";

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(xml("UTF-8"))],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${xml("")}`)],
  ["UTF-16LE with a mark", Buffer.from(`\ufeff${xml("UTF-16")}`, "utf16le")],
  ["UTF-16BE with a mark", Buffer.from(`\ufeff${xml("UTF-16")}`, "utf16le").swap16()],
  ["UTF-16LE without a mark", Buffer.from(xml("UTF-16"), "utf16le")],
  ["ISO-8859-1 as declared", Buffer.from(xml("ISO-8859-1"), "latin1")],
  ["windows-1252 as declared", Buffer.from(xml("windows-1252"), "latin1")],
  ["UTF-8 that says ISO-8859-1", Buffer.from(xml("ISO-8859-1"))],
  ["UTF-8 that says UTF-16", Buffer.from(xml("UTF-16"))],
])("%s is read as it was meant", (_, bytes) => expect(words(bytes)).toBe("Été à Nîmes"));

test.each<[string, string]>([
  ["ISO-8859-2", "\xbe\xf3\xb3\xe6"],
  ["ISO-8859-5", "\xbf\xde\xe0\xe2"],
  ["ISO-8859-7", "\xcb\xe9\xec\xdc\xed\xe9"],
  ["ISO-8859-9", "\xfe\xfd\xf0"],
  ["ISO-8859-15", "\xa4 \xbd"],
  ["windows-1250", "\x9e\xf3\xb3\xe6"],
  ["windows-1251", "\xcf\xee\xf0\xf2"],
  ["windows-1253", "\xcb\xe9\xec\xdc\xed\xe9"],
  ["windows-1254", "\xfe\xfd\xf0"],
])("%s is read by its declaration, in XML and in a page", (encoding, bytes) => {
  const letters: Readonly<Record<string, string>> = {
    "ISO-8859-2": "žółć",
    "ISO-8859-5": "Порт",
    "ISO-8859-7": "Λιμάνι",
    "ISO-8859-9": "şığ",
    "ISO-8859-15": "€ œ",
    "windows-1250": "žółć",
    "windows-1251": "Порт",
    "windows-1253": "Λιμάνι",
    "windows-1254": "şığ",
  };
  const xmlBytes = Buffer.from(`<?xml version='1.0' encoding='${encoding}'?><a>${bytes}</a>`, "latin1");
  const page = Buffer.from(`<!doctype html><html><head><meta charset=${encoding}></head>${bytes}`, "latin1");
  expect(decodeText(xmlBytes, "f")).toContain(`>${letters[encoding]}<`);
  expect(decodeText(page, "f").endsWith(letters[encoding] ?? "")).toBe(true);
});

test("plain text of an old desk keeps its quotation marks", () => {
  expect(decodeText(Buffer.from("Titre\n\n\x93Voil\xe0\x94, dit-il \x96 enfin.", "latin1"), "f")).toBe(
    "Titre\n\n“Voilà”, dit-il – enfin.",
  );
});

describe("bytes that are not valid are refused with their place, never replaced", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["latin.xml", Buffer.from(xml(""), "latin1"), /latin\.xml: the text is not valid utf-8: line 2, byte 26/],
    ["latin.json", Buffer.from('{"headline":"Été"}', "latin1"), /line 1, byte 14/],
    ["cut.txt", Buffer.concat([Buffer.from("Été à Nîmes, l'été\n"), Buffer.from([0xc3])]), /line 2, byte 26/],
    ["overlong.xml", Buffer.concat([Buffer.from("<a>"), Buffer.from([0xc0, 0xaf])]), /line 1, byte 4/],
    ["sent.xml", Buffer.concat([Buffer.from("<a>\ufffd"), Buffer.from([0xff])]), /line 1, byte 7/],
    [
      "half.xml",
      Buffer.concat([Buffer.from("\ufeff<a/>", "utf16le"), Buffer.from([0x00, 0xd8])]),
      /not valid utf-16le/,
    ],
  ])("%s", (name, bytes, message) => expect(() => decodeText(bytes, name)).toThrow(message));
});

test.each<[string, Uint8Array]>([
  ["a PDF document", Buffer.from("%PDF-1.4 some words")],
  ["a ZIP archive", Buffer.from("PK\u0003\u0004 words")],
  ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
  ["not a text file", Buffer.from("words\u0000words")],
])("%s is named", (kind, bytes) => expect(() => decodeText(bytes, "f")).toThrow(kind));
