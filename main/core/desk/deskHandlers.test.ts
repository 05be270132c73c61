import { describe, expect, test } from "vitest";
import { bodyText, paragraphsOf } from "#shared/document/paragraphs.ts";
import { newId } from "#shared/domain/ids.ts";
import type { WireRow } from "#shared/domain/wire.ts";
import { openCore, type TestCore } from "../core.fixture.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";
import { copyOf } from "./newStory.ts";

async function newsroom(): Promise<{ core: TestCore; rowOf(headline: RegExp): Promise<WireRow> }> {
  const core = openCore();
  await core.call("settings.save", { name: "Claire Montel", initials: "CM" });
  await core.call("wire.loadSamples", {});
  core.events.length = 0;
  const rowOf = async (headline: RegExp): Promise<WireRow> => {
    const { rows } = await core.call("wire.list", {});
    const row = rows.find((one) => headline.test(one.headline));
    if (!row) throw new Error(`no sample with ${headline}`);
    return row;
  };
  return { core, rowOf };
}

describe("a translation is started from the wire", () => {
  test("it takes over what the agency says, not how it says it", async () => {
    const { core } = await newsroom();
    const { rows } = await core.call("wire.list", { withValues: true, language: "en" });
    for (const row of rows) {
      const { content: wire } = await core.call("wire.open", { id: row.id });
      const { head, content } = await core.call("stories.translate", { wireItemId: row.id, language: "fr" });
      expect(content).toMatchObject({
        language: "fr",
        headline: "",
        slug: wire.slug,
        urgency: wire.urgency,
        dateline: "",
      });
      expect(content.provider).toEqual({ name: wire.provider, at: wire.versionCreated ?? wire.firstCreated });
      expect(content.embargo).toEqual(wire.embargo);
      expect(head.source).toEqual({
        wireItemId: row.id,
        guid: wire.guid,
        version: wire.version,
        language: "en",
        headline: wire.headline,
      });
      const people = content.credits.map(({ role, name }) => [role, name]);
      expect(people.at(-1)).toEqual(["translating", "Claire Montel"]);
      for (const { role, name } of wire.credits) {
        if (role === "reporting" || role === "contributing") expect(people).toContainEqual([role, name]);
        if (role === "editing") expect(people).not.toContainEqual([role, name]);
      }
      expect(content.values.length).toBeGreaterThan(0);
      const words = paragraphsOf(content.body).filter(({ kind }) => kind !== "figure");
      expect(words.map(({ kind, text }) => [kind, text])).toEqual([["paragraph", ""]]);
    }
    expect(rows.length).toBeGreaterThan(2);
  });

  test("pictures come along once, with caption and credit", async () => {
    const { core } = await newsroom();
    const { rows } = await core.call("wire.list", {});
    let pictures = 0;
    for (const row of rows) {
      const { content: wire } = await core.call("wire.open", { id: row.id });
      const { content } = await core.call("stories.translate", { wireItemId: row.id, language: "de" });
      const figures = content.body.root.children.filter((block) => block.type === "figure");
      const kept = wire.media.filter((media) => media.mediaId !== undefined);
      expect(figures).toHaveLength(kept.length);
      for (const { mediaId, caption, credit } of kept)
        expect(figures).toContainEqual(expect.objectContaining({ mediaId, caption, credit }));
      for (const { mediaId } of kept)
        expect(await core.call("media.read", { mediaId: mediaId ?? "" })).toMatchObject({ mediaId });
      pictures += figures.length;
    }
    expect(pictures).toBeGreaterThan(0);
  });

  test("the wire shows who took it, and asking again opens the same story", async () => {
    const { core } = await newsroom();
    const [row] = (await core.call("wire.list", { language: "en" })).rows;
    if (!row) throw new Error("no English sample");
    const first = await core.call("stories.translate", { wireItemId: row.id, language: "fr" });
    expect(core.events).toEqual([
      { name: "wire.changed", id: row.id },
      { name: "story.changed", id: first.head.id },
    ]);
    expect(await core.call("stories.translate", { wireItemId: row.id, language: "fr" })).toEqual(first);
    expect(core.events).toHaveLength(2);
    expect((await core.call("stories.translate", { wireItemId: row.id, language: "de" })).head.id).not.toBe(
      first.head.id,
    );
    expect((await core.call("wire.open", { id: row.id })).row.takenBy).toMatchObject({ name: "Claire Montel" });
    expect(await core.call("desk.counts", {})).toMatchObject({ mine: 2, toTranslate: 2, desk: 2 });
  });
});

test("a story taken as it is has the item's words under paragraph ids of its own", async () => {
  const { core } = await newsroom();
  const { rows } = await core.call("wire.list", {});
  for (const row of rows) {
    const { content: wire } = await core.call("wire.open", { id: row.id });
    const { content } = await core.call("stories.take", { wireItemId: row.id });
    expect(content).toMatchObject({ language: wire.language, headline: wire.headline, credits: wire.credits });
    expect(bodyText(content.body).startsWith(bodyText(wire.body))).toBe(true);
    const ids = [...paragraphsOf(content.body), ...paragraphsOf(wire.body)].map((one) => one.paragraphId);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("a story is written, saved, listed, put aside and brought back", async () => {
  const { core } = await newsroom();
  const { head, content } = await core.call("stories.create", { language: "fr" });
  expect(content).toMatchObject({ headline: "", provider: { name: "" } });
  const written = storyContent({ headline: "Les taux montent", body: content.body });
  const saved = await core.call("stories.save", { id: head.id, baseRev: 1, saveId: newId(), content: written });
  expect(saved).toEqual({ id: head.id, rev: 2, savedAt: expect.any(String), forked: false });
  const count = core.events.length;
  await core.call("stories.save", { id: head.id, baseRev: 2, saveId: newId(), content: written });
  expect(core.events).toHaveLength(count);
  expect((await core.call("stories.list", { basket: "mine", text: "taux" })).rows).toMatchObject([
    { id: head.id, rev: 2 },
  ]);
  expect((await core.call("stories.revision", { id: head.id, rev: 1 })).headline).toBe("");
  expect(await core.call("stories.revisions", { id: head.id })).toMatchObject([
    { rev: 2 },
    { rev: 1, by: { name: "Claire Montel" } },
  ]);
  await core.call("stories.spike", { id: head.id, spiked: true });
  expect((await core.call("stories.list", { basket: "spiked" })).rows).toMatchObject([{ id: head.id }]);
  expect(await core.call("stories.spike", { id: head.id, spiked: false })).toMatchObject({ status: "draft" });
});

test("a text that a machine translated keeps its state when it is taken, and its notice is not printed twice", () => {
  const notice = "((Traduction automatisée par Exemple Presse, voir les conditions))";
  const taken = copyOf(wireContent({ language: "fr", advisory: notice, credits: [] }), []);
  expect(taken).toMatchObject({ machineTranslated: true, advisory: "", credits: [] });
  expect(copyOf(wireContent({ advisory: "(Adds details)" }), [])).not.toHaveProperty("machineTranslated");
});

test("how far the desk's translations are, and which urgent item has waited longest", async () => {
  const core = openCore();
  await core.call("settings.save", { name: "Claire Montel", initials: "CM", languages: ["fr", "en"] });
  const arrive = (guid: string, urgency: number, minutesAgo: number, language = "en"): Promise<unknown> =>
    core.call("wire.importFiles", {
      files: [
        {
          name: `${guid}.json`,
          base64: Buffer.from(
            JSON.stringify({
              uri: `urn:example:${guid}`,
              version: "1",
              versioncreated: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
              language,
              urgency,
              headline: `Story ${guid}`,
              body_xhtml: "<p>The mill will close.</p><p>Unions asked for talks.</p>",
            }),
          ).toString("base64"),
        },
      ],
    });
  expect(await core.call("desk.progress", {})).toEqual({ translations: [], words: 0, done: 0, begun: 0 });
  await arrive("calm", 5, 60);
  await arrive("french", 1, 50, "fr");
  await arrive("history", 1, 60 * 24 * 30);
  await arrive("second", 2, 20);
  await arrive("first", 3, 40);
  const urgent = (await core.call("desk.progress", {})).oldestUrgent;
  expect(urgent).toMatchObject({ headline: "Story first", urgency: 3 });
  if (!urgent) throw new Error("nothing urgent");
  const { head } = await core.call("stories.translate", { wireItemId: urgent.id, language: "fr" });
  expect(await core.call("desk.progress", {})).toMatchObject({
    translations: [{ id: head.id, headline: "Story first", words: 8, done: 0, begun: 0, owner: { initials: "CM" } }],
    words: 8,
    oldestUrgent: { headline: "Story second" },
  });
});
