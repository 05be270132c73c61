import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { StoryReadBack } from "#shared/contract/cmsApi.ts";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { mergeBodies } from "#shared/document/mergeBodies.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { newId } from "#shared/domain/ids.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { Story } from "#shared/domain/story.ts";
import { confirmed, type Desk, openDesk, TOKEN, withDesk, written } from "./desk.fixture.ts";

type Id = Story["head"]["id"];
const ONE = "Le port a rouvert lundi matin après neuf jours de grève des dockers.";
const TWO = "Trois navires attendaient encore au large en milieu de journée.";

async function there(site: string, id: Id): Promise<{ story: PublishedStory; revision: number }> {
  const answer = await fetch(`${site}/api/stories/${id}/content`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const { story, record } = StoryReadBack.parse(await answer.json());
  return { story, revision: record.revision };
}

/** Somebody else writes to the CMS, through its own API. */
async function editThere(site: string, id: Id, change: Partial<PublishedStory>): Promise<void> {
  const { story, revision } = await there(site, id);
  const next = { ...story, ...change, revision: revision + 7 };
  const json = JSON.stringify(next);
  const sha256 = createHash("sha256").update(json).digest("hex");
  const answer = await fetch(`${site}/api/stories/${id}`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      "idempotency-key": newId(),
      "if-match": `"${revision}"`,
    },
    body: `{"act":"update","sha256":"${sha256}","story":${json}}`,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
}

async function save(desk: Desk, id: Id, change: Partial<Story["content"]>): Promise<number> {
  const { head, content } = await desk.call("stories.open", { id });
  const saved = await desk.call("stories.save", {
    id,
    baseRev: head.rev,
    saveId: newId(),
    content: { ...content, ...change },
  });
  return saved.rev;
}

const stopped = (desk: Desk, id: Id) => async () =>
  (await desk.call("publishing.deliveries", { storyId: id }))[0]?.state === "needsPerson";

async function clash(desk: Desk, site: string): Promise<{ id: Id; rev: number }> {
  const { id, rev } = await written(desk, { body: body([paragraph(ONE), paragraph(TWO)]) });
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
  const { story } = await there(site, id);
  const [first, second] = story.body.root.children;
  if (!first || !second) throw new Error("the story has two paragraphs");
  await editThere(site, id, { body: body([first, paragraph(TWO.replace("Trois", "Quatre"))]) });
  const next = await save(desk, id, { body: body([paragraph(ONE.replace("lundi", "mardi")), second]) });
  await desk.call("publishing.publish", { id, rev: next, act: "correct", advisory: "Corrige le jour." });
  await desk.until(stopped(desk, id));
  return { id, rev: next };
}

test("a clash lays ours, theirs and the common text side by side, and what was seen is written over", () =>
  withDesk(async (desk, site) => {
    const { id, rev } = await clash(desk, site);
    const [delivery] = await desk.call("publishing.deliveries", { storyId: id });
    if (!delivery) throw new Error("there is a delivery");
    const compared = await desk.call("remote.compare", { delivery: delivery.id, rev });
    const { ours, theirs, base, seen } = compared;
    if (!theirs || !base || !seen) throw new Error("the CMS has the story");
    expect(mergeBodies(base.body, ours.body, theirs.body).map(({ kind }) => kind)).toEqual(["ours", "theirs"]);
    const [first] = ours.body.root.children;
    const [, second] = theirs.body.root.children;
    const merged = await save(desk, id, { body: body([first, second].flatMap((one) => one ?? [])) });
    await desk.call("remote.publishOver", { delivery: delivery.id, rev: merged, seen });
    await desk.until(confirmed(desk, id, 2));
    const { story } = await there(site, id);
    expect(story.advisory).toBe("Corrige le jour.");
    const text = bodyText(story.body);
    expect(text).toContain("mardi");
    expect(text).toContain("Quatre navires");
  }));

test("what changes again while somebody compares is not written over", () =>
  withDesk(async (desk, site) => {
    const { id, rev } = await clash(desk, site);
    const [delivery] = await desk.call("publishing.deliveries", { storyId: id });
    if (!delivery) throw new Error("there is a delivery");
    const { seen } = await desk.call("remote.compare", { delivery: delivery.id, rev });
    await editThere(site, id, { headline: "Un troisième titre" });
    if (!seen) throw new Error("the CMS has the story");
    await desk.call("remote.publishOver", { delivery: delivery.id, rev, seen });
    await desk.until(stopped(desk, id));
    expect((await there(site, id)).story.headline).toBe("Un troisième titre");
  }));

test("another desk takes a story out of the CMS, goes on writing and publishes it onto the same page", () =>
  withDesk(async (desk, site, dir) => {
    const { id, rev } = await written(desk);
    await desk.call("publishing.publish", { id, rev });
    await desk.until(confirmed(desk, id, 1));
    const other = openDesk(`${dir}/other`, `${site}/api`);
    try {
      const [entry] = await other.call("remote.list", { destination: "embedded", text: "LABORATOIRES" });
      expect(entry).toMatchObject({ headline: "Les laboratoires attendus à Paris", isPublic: true });
      expect(await other.call("remote.list", { destination: "embedded", text: "autre chose" })).toEqual([]);
      const remoteId = entry?.remoteId ?? "";
      const pulled = await other.call("remote.pull", { destination: "embedded", remoteId });
      expect(pulled).toEqual({ storyId: id, isNew: true });
      expect(await other.call("remote.pull", { destination: "embedded", remoteId })).toEqual({
        storyId: id,
        isNew: false,
      });
      const { head, content } = await other.call("stories.open", { id });
      expect(head).toMatchObject({ status: "published", publishedRev: 1 });
      expect(content.credits.map(({ name }) => name)).toContain("Ana Moreau");
      const next = await save(other, id, { headline: "Les laboratoires sont partis" });
      const [sent] = await other.call("publishing.publish", { id, rev: next });
      expect(sent?.act).toBe("update");
      await other.until(confirmed(other, id, 1));
      expect((await there(site, id)).story.headline).toBe("Les laboratoires sont partis");
    } finally {
      await other.close();
    }
  }));
