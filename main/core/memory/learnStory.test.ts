import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId, WireItemId } from "#shared/domain/ids.ts";
import { writeNewsmlG2 } from "../formats/newsmlG2Write.ts";
import { withDesk } from "../publishing/desk.fixture.ts";
import { wireContent } from "../store/store.fixture.ts";
import { storyPairs } from "./learnStory.ts";

test("paragraphs pair by their place; one that can be no translation of its source is left out", () => {
  const sources = ["Shares of Airbus rose on Monday after it said that orders grew.", "Prices rise", "END"];
  const targets = ["Airbus monte.", "Les prix montent", "END"];
  expect(storyPairs(sources, targets)).toEqual([
    { source: "Prices rise", target: "Les prix montent", before: sources[0], after: "END" },
  ]);
  expect(storyPairs(sources, targets.slice(1))).toEqual([]);
});

test("a translation that is published is in the memory", async () => {
  await withDesk(async ({ call, until }) => {
    await call("settings.save", { name: "Claire Montel", initials: "CM" });
    const source = body([paragraph("Shares rose on Wednesday."), paragraph("Orders grew by 3%.")]);
    const file = writeNewsmlG2(wireContent({ body: source }));
    const [report] = await call("wire.importFiles", {
      files: [{ name: "a.xml", base64: Buffer.from(file).toString("base64") }],
    });
    const wireItemId = WireItemId.parse(report?.added[0]);
    const { head, content } = await call("stories.translate", { wireItemId, language: "fr" });
    const written = body([
      paragraph("Les actions ont progressé mercredi."),
      paragraph("Les commandes ont augmenté de 3%."),
    ]);
    const saved = await call("stories.save", {
      id: head.id,
      baseRev: head.rev,
      saveId: newId(),
      content: { ...content, headline: "Les actions montent", body: written },
    });
    await call("publishing.publish", { id: head.id, rev: saved.rev });
    await until(async () => (await call("memory.counts", {})).units === 2);
    const { matches } = await call("memory.lookUp", { text: "Orders grew by 4%.", from: "en", to: "fr" });
    expect(matches[0]).toMatchObject({ proposal: "Les commandes ont augmenté de 4%.", author: "Claire Montel" });
  });
});
