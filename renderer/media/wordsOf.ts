import type { PictureWords } from "#shared/domain/pictureWords.ts";

type Block = Readonly<Record<string, unknown>>;

const LONGEST = { caption: 4000, credit: 400, alt: 1000, city: 120, copyright: 400 } as const;

/**
 * The words of a picture's records: IPTC-IIM 4.2, IPTC Photo Metadata 2023.1 in XMP, EXIF. Where several say something the
 * XMP is believed first, then the IIM record, then the camera, as the Metadata Working Group's guidelines have it.
 * @param raw the records by name, untrusted
 */
export function wordsOf(raw: unknown): PictureWords {
  const records = blockOf(raw);
  const [dc, photoshop, core, iptc, ifd0, exif] = ["dc", "photoshop", "Iptc4xmpCore", "iptc", "ifd0", "exif"].map(
    (name) => blockOf(records[name]),
  );
  const copyright = firstOf(LONGEST.copyright, dc?.rights, iptc?.CopyrightNotice, ifd0?.Copyright);
  const by = firstOf(LONGEST.credit, dc?.creator, iptc?.Byline, ifd0?.Artist);
  return {
    caption: firstOf(LONGEST.caption, dc?.description, iptc?.Caption, ifd0?.ImageDescription),
    credit: creditOf(by, firstOf(LONGEST.credit, photoshop?.Credit, iptc?.Credit)) || copyright,
    alt: firstOf(LONGEST.alt, core?.AltTextAccessibility),
    city: firstOf(LONGEST.city, photoshop?.City, iptc?.City),
    date: dayOf(photoshop?.DateCreated) || dayOf(iptc?.DateCreated) || dayOf(exif?.DateTimeOriginal),
    copyright,
  };
}

/** Photographer and agency as they are printed, each once. */
const creditOf = (by: string, agency: string): string =>
  by === "" || agency.toLowerCase().includes(by.toLowerCase()) ? agency : [by, agency].filter(Boolean).join("/");

const blockOf = (value: unknown): Block => (typeof value === "object" && value !== null ? (value as Block) : {});

/** XMP gives words by language, lists as arrays; cameras fill what nobody wrote with blanks. */
function words(value: unknown): string {
  if (typeof value === "string")
    return decoded(value)
      .replace(/[\s\p{Cc}]+/gu, (run) => (/^[\u00a0\u202f]+$/.test(run) ? run : " "))
      .trim();
  if (Array.isArray(value)) return value.slice(0, 20).map(words).filter(Boolean).join(", ");
  const { value: inner } = blockOf(value);
  return inner === undefined ? "" : words(inner);
}

/** The records' bytes come as one letter each: nearly always they are UTF-8, in old files Windows' letters. */
function decoded(letters: string): string {
  if (!/[\x80-\xff]/.test(letters) || /[^\0-\xff]/.test(letters)) return letters;
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const firstOf = (longest: number, ...values: readonly unknown[]): string =>
  (values.map(words).find((one) => one !== "") ?? "").slice(0, longest);

/** "20250205", "2025-02-05T…", "2025:02:05 10:00:00" as "2025-02-05". */
function dayOf(value: unknown): string {
  const found = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})/.exec(typeof value === "string" ? value : "");
  return found && found[1] !== "0000" ? `${found[1]}-${found[2]}-${found[3]}` : "";
}
