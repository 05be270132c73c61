import type { PictureWords } from "#shared/domain/pictureWords.ts";
import { type Box, boxesIn, boxesOf } from "#shared/media/mp4Boxes.ts";

const LONGEST = { caption: 4000, credit: 400, copyright: 400 } as const;
/** Longer is no word: a picture of the disc, or a forgery. */
const MOST_BYTES = 16_000;

/**
 * The words of an MP4's own record: iTunes' list (moov/udta/meta/ilst), or QuickTime's and 3GPP's fields beside it
 * (ISO/IEC 14496-12 §8.10, 3GPP TS 26.244 §8). @param bytes untrusted
 */
export function filmWords(bytes: Uint8Array): PictureWords {
  const within = (parents: readonly Box[], type: string): Box[] => parents.flatMap((box) => boxesOf(bytes, box, type));
  const records = within(
    boxesIn(bytes).filter(({ type }) => type === "moov"),
    "udta",
  );
  const lists = within(records, "meta").flatMap((meta) =>
    boxesIn(bytes, meta.body + 4, meta.end).filter(({ type }) => type === "ilst"),
  );
  const fields = new Map<string, string>();
  for (const box of records.flatMap(({ body, end }) => boxesIn(bytes, body, end))) {
    if (box.type !== "meta")
      fields.set(box.type, textAt(bytes, box.body + (box.type.startsWith("©") ? 4 : 6), box.end));
  }
  for (const box of lists.flatMap(({ body, end }) => boxesIn(bytes, body, end))) {
    const [data] = boxesOf(bytes, box, "data");
    if (data) fields.set(box.type, textAt(bytes, data.body + 8, data.end));
  }
  const first = (longest: number, ...types: readonly string[]): string =>
    (types.map((type) => fields.get(type) ?? "").find((words) => words !== "") ?? "").slice(0, longest);
  const [, date = ""] = /^(\d{4}-\d{2}-\d{2})/.exec(first(40, "©day")) ?? [];
  const copyright = first(LONGEST.copyright, "cprt", "©cpy");
  return {
    caption: first(LONGEST.caption, "desc", "dscp", "©des", "©cmt", "©nam", "titl"),
    credit: first(LONGEST.credit, "©ART", "©aut", "auth", "perf") || copyright,
    alt: "",
    city: "",
    date,
    copyright,
  };
}

const textAt = (bytes: Uint8Array, from: number, to: number): string =>
  to <= from || to - from > MOST_BYTES
    ? ""
    : new TextDecoder()
        .decode(bytes.subarray(from, to))
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
