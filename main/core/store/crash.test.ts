import { expect, test } from "vitest";
import type { StoryId } from "#shared/domain/ids.ts";
import { nextLine, runFixture } from "./process.fixture.ts";
import { openStore, tempFolder } from "./store.fixture.ts";
import { revisionContent, revisionInfos } from "./storyStore.ts";

test.each([1, 2, 5, 9, 14, 20])("a process killed after %i acknowledged saves has lost none of them", async (saves) => {
  const dir = tempFolder();
  const writer = runFixture("writer.fixture.ts", dir);
  const said: string[] = [];
  while (said.length < saves) said.push(await nextLine(writer));
  said.push(...(await writer.kill()));
  const { db, notices } = openStore(dir);
  expect(notices).toEqual([]);
  const id = said[0]?.split(" ")[0] as StoryId; // the writer says the story's id
  const kept = revisionInfos(db, id).map((info) => info.rev);
  for (const line of said) {
    const rev = Number(line.split(" ")[1]);
    expect(kept).toContain(rev);
    expect(revisionContent(db, id, rev).headline).toBe(`Round ${rev}`);
  }
  // at most one more: committed, but killed before it could say so
  expect(kept.length - said.length).toBeOneOf([0, 1]);
});
