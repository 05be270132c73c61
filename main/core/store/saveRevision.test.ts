import { describe, expect, test } from "vitest";
import { newId, newStoryId, type StoryId } from "#shared/domain/ids.ts";
import { saveRevision } from "./saveRevision.ts";
import { sql, type WriteDb } from "./sql.ts";
import { AUTHOR, newStory, openStore, storyContent, tempFolder } from "./store.fixture.ts";
import { revisionContent, revisionInfos, storyById, storyHead } from "./storyStore.ts";

function desk(): {
  db: WriteDb;
  id: StoryId;
  save: (baseRev: number, text: string, saveId?: string) => ReturnType<typeof saveRevision>;
} {
  const { db } = openStore(tempFolder());
  const id = newStory(db, storyContent({ text: "un" }));
  const save = (baseRev: number, text: string, saveId = newId()) =>
    saveRevision(db, { id, baseRev, saveId, content: textOf(text) }, { by: AUTHOR, now: Date.now() });
  return { db, id, save };
}
// one paragraph id for all, so that equal texts are equal contents
const PARAGRAPH = storyContent().body;
const textOf = (text: string) => storyContent({ body: PARAGRAPH, headline: text });

describe("saving loses neither side", () => {
  test("each save is a revision of its own and the head moves along", () => {
    const { db, id, save } = desk();
    expect(save(1, "deux")).toMatchObject({ id, rev: 2, forked: false, changed: true });
    expect(save(2, "trois")).toMatchObject({ id, rev: 3 });
    expect(storyHead(db, id)).toMatchObject({ rev: 3, headline: "trois" });
    expect(revisionInfos(db, id).map(({ rev, baseRev }) => [rev, baseRev])).toEqual([
      [3, 2],
      [2, 1],
      [1, 0],
    ]);
    expect(revisionContent(db, id, 2).headline).toBe("deux");
  });

  test("the same save sent twice makes one revision and gets one answer", () => {
    const { db, id, save } = desk();
    const saveId = newId();
    const { changed: _, ...first } = save(1, "deux", saveId);
    save(2, "trois");
    expect(save(1, "deux", saveId)).toEqual({ ...first, changed: false });
    expect(revisionInfos(db, id)).toHaveLength(3);
  });

  test("a save that starts from an older revision becomes a visible copy", () => {
    const { db, id, save } = desk();
    save(1, "mine");
    const saveId = newId();
    const fork = save(1, "yours", saveId);
    expect(fork).toMatchObject({ rev: 1, forked: true });
    expect(fork.id).not.toBe(id);
    expect(storyById(db, fork.id)).toMatchObject({
      head: { forkedFrom: id, status: "draft" },
      content: { headline: "yours" },
    });
    expect(storyById(db, id)?.content.headline).toBe("mine");
    expect(save(1, "yours", saveId)).toMatchObject({ id: fork.id, forked: true, changed: false });
  });

  test("a save that changes nothing is acknowledged without a revision", () => {
    const { db, id, save } = desk();
    save(1, "deux");
    expect(save(2, "deux")).toMatchObject({ id, rev: 2, forked: false, changed: false });
    expect(revisionInfos(db, id)).toHaveLength(2);
  });

  test("a window left behind that sends its old text again gets no copy, and its next change still does", () => {
    const { db, id, save } = desk();
    save(1, "deux");
    save(2, "trois");
    expect(save(2, "deux")).toMatchObject({ id, rev: 2, forked: false, changed: false });
    expect(save(2, "deux bis").forked).toBe(true);
    expect(storyHead(db, id)?.headline).toBe("trois");
  });

  test("a save id that comes back with another text is refused, not taken for saved", () => {
    const { save } = desk();
    const saveId = newId();
    save(1, "deux", saveId);
    expect(() => save(2, "trois", saveId)).toThrow(expect.objectContaining({ code: "input.invalid" }));
  });

  test("a story that is not there is said to be missing", () => {
    const { db } = desk();
    const request = { id: newStoryId(), baseRev: 0, saveId: newId(), content: storyContent() };
    expect(() => saveRevision(db, request, { by: AUTHOR, now: 0 })).toThrow(
      expect.objectContaining({ code: "notFound" }),
    );
  });
});

test("when the disk is full the save fails whole and the revisions before it stand", () => {
  const { db, id, save } = desk();
  save(1, "deux");
  const pages = db.get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count ?? 0;
  db.all({ text: `PRAGMA max_page_count = ${pages}`, params: [] });
  const saveLong = () =>
    saveRevision(
      db,
      { id, baseRev: 2, saveId: newId(), content: storyContent({ text: "x".repeat(200_000) }) },
      { by: AUTHOR, now: Date.now() },
    );
  expect(saveLong).toThrow(expect.objectContaining({ code: "SQLITE_FULL" }));
  expect(storyById(db, id)).toMatchObject({ head: { rev: 2 }, content: { headline: "deux" } });
  db.all(sql`PRAGMA max_page_count = 1000000`);
  expect(saveLong()).toMatchObject({ rev: 3 });
});
