import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRics } from "./findRics.ts";

const PASSAGES = readFileSync(new URL("ricPassages.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** The passage with the codes that were found marked as the data file marks them. */
function marked(text: string): string {
  let from = 0;
  const parts = findRics(text).map(({ codeStart, codeEnd }) => {
    const part = `${text.slice(from, codeStart)}⟦${text.slice(codeStart, codeEnd)}⟧`;
    from = codeEnd;
    return part;
  });
  return parts.join("") + text.slice(from);
}

describe("every code of a passage is found where it stands, and nothing else", () => {
  test.each(PASSAGES)("%s", (passage) => expect(marked(passage.replace(/[⟦⟧]/g, ""))).toBe(passage));
});

test("there are enough passages to mean something", () => {
  expect(PASSAGES.length).toBeGreaterThanOrEqual(150);
});
