import { expect, test } from "vitest";
import { body, crosshead, link, list, paragraph, text } from "#shared/document/makeBody.ts";
import { mergeBodies } from "#shared/document/mergeBodies.ts";
import { newDeliveryId, newStoryId, type StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { storyContent } from "../../store/store.fixture.ts";
import { freeze, publishedStory } from "../freeze.ts";
import type { CmsAccess, CmsAdapter, Outcome, Parcel } from "./adapter.ts";

const TEXT = body([
  paragraph([text("Alphabet dit que 5 < 6 & que "), text("<Corp>", 1), text(" reste, « comme prévu ».")]),
  crosshead("AUCUNE RÈGLE"),
  paragraph([text("Voir "), link("https://exemple.fr/a?b=1&c=2", [text("le site")]), text(".")]),
  list("bullet", [[text("Un point")], [text("Un autre")]]),
]);

/** A story on its way, with everything that stands around a text. */
export function contractParcel(
  storyId: StoryId,
  rev: number,
  change: Partial<StoryContent> = {},
  baseRev: number | undefined = rev > 1 ? rev - 1 : undefined,
): Parcel {
  const content = storyContent({
    headline: "L’usine d’Acme & Cie rouvre",
    deck: "Après neuf jours de grève.",
    dateline: "NANTES, 5 février (Reuters) -",
    credits: [{ role: "reporting", name: "Ana Moreau" }],
    values: [{ ric: "GOOGL.O", name: "Alphabet A" }],
    body: TEXT,
    ...change,
  });
  const { json, sha256 } = freeze(publishedStory(storyId, rev, content, "Europe/Paris", { advisory: "" }));
  const act = rev > 1 ? "update" : "publish";
  return { storyId, act, key: newDeliveryId(), payload: json, sha256, baseRev, media: [] };
}

const withdrawalOf = (storyId: StoryId): Parcel => ({
  ...contractParcel(storyId, 1),
  act: "withdraw",
  key: newDeliveryId(),
  payload: JSON.stringify({ advisory: "L’agence a retiré cette information." }),
  sha256: "e".repeat(64),
});

const urlOf = (outcome: Outcome): string | undefined => (outcome.kind === "confirmed" ? outcome.url : undefined);

export type ContractOptions = {
  access(): CmsAccess;
  /** Absent where nothing could refuse a secret. */
  wrongAccess?(): CmsAccess;
  /** Whether the place refuses to be written over when it has another revision than the desk thinks. */
  readonly hasPrecondition: boolean;
  /** Whether the addresses it gives lead to pages. */
  readonly hasPages?: boolean;
};

/** What every adapter promises the outbox, asked of a real place. */
export function adapterContract(adapter: CmsAdapter, options: ContractOptions): void {
  const { access, wrongAccess, hasPrecondition, hasPages = false } = options;
  const send = (parcel: Parcel): Promise<Outcome> => adapter.send(access(), parcel);

  test("its probe proves the right to publish", async () => {
    expect(await adapter.probe(access())).toMatchObject({ canPublish: true });
    if (wrongAccess) expect(await adapter.probe(wrongAccess())).toMatchObject({ canPublish: false });
    expect(Math.abs(((await adapter.clock(access())) ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test("a story is confirmed without loss, found again, and its twin changes nothing", async () => {
    const parcel = contractParcel(newStoryId(), 1);
    expect(await adapter.lookUp(access(), parcel.storyId)).toEqual({ kind: "absent" });
    const outcome = await send(parcel);
    expect(outcome).toMatchObject({ kind: "confirmed" });
    expect(outcome).not.toHaveProperty("loss");
    const there = { kind: "there", record: { revision: 1, sha256: parcel.sha256, status: "published" } };
    expect(await adapter.lookUp(access(), parcel.storyId)).toMatchObject(there);
    expect(urlOf(await send(parcel))).toBe(urlOf(outcome));
  });

  test("an update takes the place of what was there, a withdrawal the place of both", async () => {
    const storyId = newStoryId();
    await send(contractParcel(storyId, 1));
    const second = contractParcel(storyId, 2, { headline: "Un autre titre" });
    expect(await send(second)).toMatchObject({ kind: "confirmed" });
    expect(await adapter.lookUp(access(), storyId)).toMatchObject({ record: { revision: 2, sha256: second.sha256 } });
    expect(await send(withdrawalOf(storyId))).toMatchObject({ kind: "confirmed" });
    expect(await adapter.lookUp(access(), storyId)).toMatchObject({ record: { status: "withdrawn" } });
    expect(await send(withdrawalOf(storyId))).toMatchObject({ kind: "confirmed" });
    expect(await send(withdrawalOf(newStoryId()))).toMatchObject({ kind: "confirmed" });
  });

  test.runIf(adapter.canUnpublish)(
    "a story goes back to a draft, its page goes, and an update brings it back",
    async () => {
      const storyId = newStoryId();
      const url = urlOf(await send(contractParcel(storyId, 1))) ?? "";
      const draft = {
        ...withdrawalOf(storyId),
        act: "unpublish" as const,
        payload: JSON.stringify({ reason: "Essai" }),
      };
      expect(await send(draft)).toMatchObject({ kind: "confirmed" });
      expect(await adapter.lookUp(access(), storyId)).toMatchObject({ record: { status: "draft" } });
      if (hasPages) expect((await fetch(url)).status).toBe(404);
      expect(await send({ ...draft, key: newDeliveryId() })).toMatchObject({ kind: "confirmed" });
      const second = contractParcel(storyId, 2, { headline: "De retour" });
      expect(urlOf(await send(second))).toBe(url);
      expect(await adapter.lookUp(access(), storyId)).toMatchObject({
        record: { status: "published", sha256: second.sha256 },
      });
      if (hasPages) expect(await (await fetch(url)).text()).toContain("De retour");
      expect(await send({ ...draft, key: newDeliveryId(), storyId: newStoryId() })).toMatchObject({
        kind: "confirmed",
      });
    },
  );

  test.runIf(hasPrecondition)("another revision than the desk's is never written over", async () => {
    const storyId = newStoryId();
    await send(contractParcel(storyId, 1));
    expect((await send(contractParcel(storyId, 4, { headline: "Quatre" }, 3))).kind).toBe("conflict");
    expect(await adapter.lookUp(access(), storyId)).toMatchObject({ record: { revision: 1 } });
    expect((await send(contractParcel(newStoryId(), 2))).kind).toBe("conflict");
  });

  test.runIf(wrongAccess)("a wrong secret stops the place, and nothing is thought absent because of it", async () => {
    const wrong = wrongAccess?.() ?? access();
    expect((await adapter.send(wrong, contractParcel(newStoryId(), 1))).kind).toBe("auth");
    expect((await adapter.lookUp(wrong, newStoryId())).kind).toBe("auth");
  });

  const { reading } = adapter;
  test.runIf(reading)("what nobody touched reads back as it was printed", async () => {
    if (!reading) return;
    const parcel = contractParcel(newStoryId(), 1);
    await send(parcel);
    const ours = reading.printed(PublishedStory.parse(JSON.parse(parcel.payload)));
    const read = await reading.readBack(access(), { storyId: parcel.storyId }, "text");
    if (read.kind !== "there") throw new Error("the story is there");
    expect(read).toMatchObject({ isPublic: true, text: { headline: ours.headline, deck: ours.deck } });
    expect(mergeBodies(undefined, ours.body, read.text.body).map(({ kind }) => kind)).toEqual(
      ours.body.root.children.map(() => "same"),
    );
    expect(await reading.readBack(access(), { storyId: newStoryId() }, "text")).toEqual({ kind: "absent" });
  });

  test.runIf(reading)("only the very version that somebody has seen is written over", async () => {
    if (!reading) return;
    const storyId = newStoryId();
    await send(contractParcel(storyId, 1));
    const seen = await reading.readBack(access(), { storyId }, "text");
    if (seen.kind !== "there") throw new Error("the story is there");
    await send(contractParcel(storyId, 2, { headline: "Entre-temps" }));
    const late = { ...contractParcel(storyId, 9, { headline: "Trop tard" }, 8), over: seen.seen };
    expect((await send(late)).kind).toBe("conflict");
    const now = await reading.readBack(access(), { storyId }, "text");
    if (now.kind !== "there") throw new Error("the story is there");
    expect(now.text.headline).toBe("Entre-temps");
    expect(await send({ ...late, key: newDeliveryId(), over: now.seen })).toMatchObject({ kind: "confirmed" });
    const listed = await reading.list(access(), "Trop tard");
    expect(listed.kind === "list" && listed.entries.some((one) => one.storyId === storyId)).toBe(true);
  });
}
