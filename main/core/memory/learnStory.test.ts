import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId, newWireItemId, WireItemId } from "#shared/domain/ids.ts";
import { writeNewsmlG2 } from "../formats/newsmlG2Write.ts";
import { withDesk } from "../publishing/desk.fixture.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";
import { storyPairs } from "./storyPairs.ts";

const block = (paragraphId: string, text: string) => ({ ...paragraph(text), $: { paragraphId } });

test("what the story links is learnt as it is linked, with the neighbours of the source", () => {
  const item = newWireItemId();
  const source = wireContent({
    body: body([block("s1", "Shares rose on Wednesday."), block("s2", "Orders grew."), block("s3", "Nothing else.")]),
  });
  const content = storyContent({
    body: body([block("t1", "Les actions montent mercredi et les commandes aussi."), block("t2", "Ajout du desk.")]),
    pairs: [
      { source: ["s1", "s2"], target: ["t1"], item },
      { source: [], target: ["t2"], item },
      { source: ["s3"], target: [], item },
    ],
  });
  const learnt = storyPairs(content, { content: source, language: "en" }, (id) => (id === item ? source : undefined));
  expect(learnt).toEqual({
    origin: "story",
    pairs: [
      {
        source: "Shares rose on Wednesday. Orders grew.",
        target: "Les actions montent mercredi et les commandes aussi.",
        after: "Nothing else.",
      },
    ],
  });
});

test("a story without links is laid beside its source, and its pairs say so", () => {
  const source = wireContent({
    body: body([block("s1", "Shares of Airbus rose 2.5% on Wednesday in Paris."), block("s2", "Orders grew by 3%.")]),
  });
  const content = storyContent({
    body: body([
      block("t1", "L'action Airbus a pris 2,5% mercredi à Paris."),
      block("t2", "Les commandes ont crû de 3%."),
    ]),
  });
  const learnt = storyPairs(content, { content: source, language: "en" }, () => undefined);
  expect(learnt.origin).toBe("aligned");
  expect(learnt.pairs.map(({ target }) => target)).toEqual([
    "L'action Airbus a pris 2,5% mercredi à Paris.",
    "Les commandes ont crû de 3%.",
  ]);
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
