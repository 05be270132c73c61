import { expect, test } from "vitest";
import { checkpoints } from "./checkpoints.ts";
import { newId } from "./ids.ts";
import type { RevisionInfo } from "./story.ts";

const ana = { id: newId(), name: "Ana Ruiz", initials: "AR" };
const flore = { id: newId(), name: "Flore Loiseau", initials: "FL" };

/** A revision saved some minutes after nine. */
const revision = (rev: number, minute: number, change: Partial<RevisionInfo> = {}): RevisionInfo => ({
  rev,
  baseRev: rev - 1,
  at: new Date(Date.UTC(2025, 1, 5, 9, minute)).toISOString(),
  by: ana,
  sha256: "0".repeat(64),
  words: 10,
  ...change,
});

test("of what autosave makes, the ends, pauses, names, hands and the published text are shown", () => {
  const revisions = [
    revision(9, 40),
    revision(8, 39),
    revision(7, 38, { by: flore }),
    revision(6, 37, { by: flore, name: "Avant relecture" }),
    revision(5, 36, { by: flore }),
    revision(4, 20),
    revision(3, 4),
    revision(2, 1),
    revision(1, 0),
  ];
  expect(checkpoints(revisions, 2).map(({ rev }) => rev)).toEqual([9, 7, 6, 4, 3, 2, 1]);
  expect(checkpoints([])).toEqual([]);
});
