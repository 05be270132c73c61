import fc from "fast-check";
import { expect, test } from "vitest";
import { box, listed, mp4 } from "#shared/media/videos.fixture.ts";
import { filmWords } from "./filmWords.ts";

test("a film's own record says title, author, rights and day", () => {
  const words = Buffer.concat([
    listed("\xa9nam", "Le bac"),
    listed("desc", "Le bac quitte le port de l’île."),
    listed("\xa9ART", "Odile Ferrand"),
    listed("cprt", "© Exemple"),
    listed("\xa9day", "2025-02-05T10:00:00Z"),
  ]);
  expect(filmWords(mp4(words))).toEqual({
    caption: "Le bac quitte le port de l’île.",
    credit: "Odile Ferrand",
    alt: "",
    city: "",
    date: "2025-02-05",
    copyright: "© Exemple",
  });
  expect(filmWords(mp4(listed("\xa9nam", "Le bac"))).caption).toBe("Le bac");
  expect(Object.values(filmWords(mp4())).join("")).toBe("");
});

test("forged records say nothing, or only words", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const words = filmWords(mp4(box("\xa9nam", Buffer.from(noise))));
      expect(words.caption.length).toBeLessThanOrEqual(4000);
    }),
  );
});
