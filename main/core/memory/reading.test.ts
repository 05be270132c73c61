import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../store/store.fixture.ts";
import { createEngine } from "./createEngine.ts";
import { asked, learnt } from "./memory.fixture.ts";

test("a large memory whose index is lost tells how far it reads itself anew, and then answers", () => {
  const dir = tempFolder();
  const text = (at: number) => `The ${at.toString(36)} company said it would ${(at * 7).toString(36)} its plants.`;
  const first = createEngine(dir);
  for (let from = 0; from < 21_000; from += 3000) {
    const pairs = Array.from({ length: 3000 }, (_, at) => ({
      source: text(from + at),
      target: `Phrase ${from + at}.`,
    }));
    first.learn(learnt(pairs));
  }
  first.close({});
  rmSync(join(dir, "memory-en.index"), { force: true });

  const told: number[] = [];
  const second = createEngine(dir, (percent) => told.push(percent));
  expect(second.lookUp(asked(text(5))).matches[0]?.score).toBe(100);
  expect(told.slice(0, 2)).toEqual([0, 23]);
  expect(told.at(-1)).toBe(100);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  second.close({});
});
