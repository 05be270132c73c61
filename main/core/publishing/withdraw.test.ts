import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId } from "#shared/domain/ids.ts";
import { type Desk, withDesk } from "./desk.fixture.ts";

const WIRE = `Headline: Ferry sails again\nLanguage: en\n\nThe ferry left the island on Monday after fog, its owner said.\n`;

/** A translation of the one wire story, published. */
async function published(desk: Desk, language: "fr" | "de", headline: string) {
  const { rows } = await desk.call("wire.list", { limit: 1 });
  const wireItemId = rows[0]?.id;
  if (!wireItemId) throw new Error("the wire is empty");
  const { head, content } = await desk.call("stories.translate", { wireItemId, language });
  const text = language === "fr" ? "Le ferry a repris la mer lundi." : "Die Fähre fuhr am Montag wieder.";
  const written = { ...content, headline, body: body([paragraph(text)]), pairs: [] };
  const saved = await desk.call("stories.save", {
    id: head.id,
    baseRev: head.rev,
    saveId: newId(),
    content: written,
  });
  await desk.call("publishing.publish", { id: saved.id, rev: saved.rev });
  await desk.until(async () => (await desk.call("stories.head", { id: saved.id })).status === "published");
  return saved.id;
}

test("a withdrawal names what else came of the wire story, and takes it back when it is told to", async () => {
  await withDesk(async (desk) => {
    await desk.call("wire.importFiles", {
      files: [{ name: "ferry.txt", base64: Buffer.from(WIRE).toString("base64") }],
    });
    const french = await published(desk, "fr", "Le ferry repart");
    const german = await published(desk, "de", "Die Fähre fährt wieder");
    expect(await desk.call("publishing.reach", { id: french })).toMatchObject({
      places: [{ name: "Depeche CMS" }],
      others: [{ id: german, headline: "Die Fähre fährt wieder", language: "de" }],
    });
    await desk.call("publishing.withdraw", { id: french, advisory: "Erreur.", also: [german] });
    for (const id of [french, german]) {
      await desk.until(async () => (await desk.call("stories.head", { id })).status === "withdrawn");
    }
    expect((await desk.call("publishing.reach", { id: french })).others).toEqual([]);

    const told = await desk.call("record.confirmations", { storyId: french });
    expect(told.map(({ storyId, headline }) => [storyId, headline])).toEqual([
      [french, "Le ferry repart"],
      [german, "Die Fähre fährt wieder"],
    ]);
    for (const { rows } of told) {
      expect(rows.map(({ destinationName, act, state }) => [destinationName, act, state])).toEqual([
        ["Depeche CMS", "withdraw", "confirmed"],
        ["Depeche CMS", "publish", "confirmed"],
      ]);
      const [withdrawal] = rows;
      expect(Date.parse(withdrawal?.acceptedAt ?? "")).toBeGreaterThanOrEqual(Date.parse(withdrawal?.sentAt ?? ""));
      expect(withdrawal?.url).toContain("/");
    }
  });
});
