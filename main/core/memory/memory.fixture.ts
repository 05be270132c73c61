import { onTestFinished } from "vitest";
import { tempFolder } from "../store/store.fixture.ts";
import { createEngine, type MemoryEngine } from "./createEngine.ts";

export const NOW = Date.UTC(2025, 1, 5);

/** A memory on a folder of its own, closed when the test ends. */
export function openEngine(dir = tempFolder()): MemoryEngine {
  const engine = createEngine(dir);
  onTestFinished(() => engine.close({}));
  return engine;
}

export const asked = (text: string, change: Partial<Parameters<MemoryEngine["lookUp"]>[0]> = {}) => ({
  text,
  from: "en" as const,
  to: "fr" as const,
  min: 0.7,
  limit: 5,
  author: "Claire Montel",
  now: NOW,
  ...change,
});

export const learnt = (
  pairs: readonly { source: string; target: string; before?: string; after?: string }[],
  change: Partial<Parameters<MemoryEngine["learn"]>[0]> = {},
) => ({
  from: "en" as const,
  to: "fr" as const,
  pairs,
  origin: "story" as const,
  shelf: "desk" as const,
  author: "Claire Montel",
  now: NOW,
  ...change,
});
