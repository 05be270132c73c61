import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { memoryText } from "#build/bench/tm/memoryText.ts";
import { tempFolder } from "../../store/store.fixture.ts";
import { readIndexFile, writeIndexFile } from "./indexFile.ts";
import { scanText } from "./scanText.ts";
import { createSegmentIndex, type SegmentIndex } from "./segmentIndex.ts";

const { segments, queries } = memoryText(2000, 40);

function laidDown(): { path: string; index: SegmentIndex } {
  const index = createSegmentIndex();
  for (const [unit, text] of segments.entries()) index.add(unit, text, 3);
  index.setMask(17, 0);
  const path = join(tempFolder(), "memory-en.index");
  writeIndexFile(path, "state 1", index.parts());
  return { path, index };
}

const answers = (index: SegmentIndex) =>
  [...queries, "Été à Étampes"].map((text) => index.find(scanText(text), { min: 0.6, limit: 5, mask: 2 }));

test("an index that is taken up from its file answers as before and goes on growing", () => {
  const { path, index } = laidDown();
  const kept = createSegmentIndex(readIndexFile(path, "state 1"));
  expect(kept.count()).toBe(segments.length);
  expect(answers(kept)).toEqual(answers(index));
  for (const one of [index, kept]) {
    one.add(5000, "Un été à Étampes et ailleurs", 3);
    one.add(5001, segments[3] ?? "", 3);
    one.setMask(3, 0);
  }
  expect(answers(kept)).toEqual(answers(index));
  expect(kept.withWords(["etampes"], 1, 5)).toEqual([5000]);
});

test("a file of another state, cut short or of another kind is no index", () => {
  const { path } = laidDown();
  expect(readIndexFile(path, "state 2")).toBeUndefined();
  truncateSync(path, readFileSync(path).length - 8);
  expect(readIndexFile(path, "state 1")).toBeUndefined();
  writeFileSync(path, "something else");
  expect(readIndexFile(path, "state 1")).toBeUndefined();
  expect(readIndexFile(join(path, "none"), "state 1")).toBeUndefined();
});
