/* A process of its own that saves one story without end and says what was acknowledged, until it is killed. */
import { newId, newStoryId } from "#shared/domain/ids.ts";
import { StoryContent } from "#shared/domain/story.ts";
import { openDatabase } from "./openDatabase.ts";
import { saveRevision } from "./saveRevision.ts";
import { insertStory } from "./storyStore.ts";

const dir = process.argv[2] ?? "";
const { db } = openDatabase(dir);
const by = { id: newId(), name: "", initials: "" };
const contentOf = (round: number): StoryContent =>
  StoryContent.parse({
    language: "en",
    headline: `Round ${round}`,
    provider: { name: "" },
    body: {
      root: { type: "root", children: [{ type: "paragraph", children: [{ type: "text", text: "x".repeat(20_000) }] }] },
    },
  });
const { id } = insertStory(
  db,
  { id: newStoryId(), owner: by, createdAt: new Date().toISOString() },
  contentOf(1),
  newId(),
);
process.stdout.write(`${id} 1\n`);
for (let rev = 1; ; rev++) {
  const saved = saveRevision(
    db,
    { id, baseRev: rev, saveId: newId(), content: contentOf(rev + 1) },
    { by, now: Date.now() },
  );
  process.stdout.write(`${id} ${saved.rev}\n`);
}
