import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId, newStoryId, newWireItemId } from "#shared/domain/ids.ts";
import { runChecks } from "../checks/runChecks.ts";
import { openCore, type TestCore } from "../core.fixture.ts";
import { addGlossaryList, orderGlossaryLists } from "../store/glossaryStore.ts";
import type { WriteDb } from "../store/sql.ts";
import { openStore, storyContent, tempFolder, wireContent } from "../store/store.fixture.ts";
import { deskGlossary, renewGlossary } from "./deskGlossary.ts";
import { importGlossary } from "./importGlossary.ts";

const DESK = "en;fr;fr forbidden\nshare buyback;rachat d’actions;buy-back\nearnings | results;résultats;\n";

const withLists = (...lists: readonly string[]): { db: WriteDb; ids: string[] } => {
  const { db } = openStore(tempFolder());
  const ids = lists.map((text, index) => {
    const id = addGlossaryList(db, `List ${index}`);
    importGlossary(db, id, text, "a.csv");
    return id;
  });
  return { db, ids };
};

const SOURCE = wireContent({
  headline: "Nordvia results beat",
  body: body([paragraph("Its quarterly earnings rose."), paragraph("It plans two share buybacks."), paragraph("End.")]),
});

function said(db: WriteDb, french: readonly string[], headline = "Nordvia"): string[] {
  const content = storyContent({ headline, body: body(french.map((text) => paragraph(text))) });
  const at = "2025-02-05T12:34:00.000Z";
  const source = { wireItemId: newWireItemId(), guid: "g", version: 1, language: "en", headline: "h" } as const;
  const owner = { id: newId(), name: "Claire Montel", initials: "CM" };
  const fixed = { rev: 1, status: "draft", slug: "", provider: "", words: 0, rics: [] as string[] } as const;
  const head = {
    ...fixed,
    id: newStoryId(),
    headline,
    language: "fr",
    owner,
    createdAt: at,
    savedAt: at,
    source,
  } as const;
  return runChecks({ head: { ...head, rics: [] }, content, source: SOURCE, glossary: deskGlossary(db) })
    .filter(({ check }) => check === "glossary-kept")
    .map(({ message, values }) => [message, ...Object.values(values)].join(" "));
}

test("a term of the source that the translation words otherwise is told, once its paragraph is written", () => {
  const { db } = withLists(DESK);
  expect(said(db, ["Ses résultats ont progressé."])).toEqual([]);
  expect(said(db, ["Ses bénéfices ont progressé."])).toEqual(["check.termMissing results résultats"]);
  expect(said(db, ["Ses résultats ont progressé.", "Deux opérations sur le capital."])).toEqual([
    "check.termMissing share buybacks rachat d’actions",
  ]);
  expect(said(db, ["Son RÉSULTAT a progressé.", "Deux rachats d'actions sont prévus."])).toEqual([]);
});

test("a forbidden wording is told in a headline too, with what to write", () => {
  const { db } = withLists(DESK);
  expect(said(db, ["Ses résultats."], "Nordvia : deux buy-backs")).toEqual([
    "check.termForbiddenFor buy-backs rachat d’actions",
  ]);
});

test("of two lists the first is right, and a new order counts at once", () => {
  const { db, ids } = withLists(DESK, "en;fr\nearnings;bénéfices\n");
  expect(said(db, ["Ses bénéfices ont progressé."])).toEqual(["check.termMissing results résultats"]);
  orderGlossaryLists(db, ids.toReversed());
  renewGlossary(db);
  expect(said(db, ["Ses bénéfices ont progressé."])).toEqual([]);
  expect(said(db, ["Ses résultats ont progressé."])).toEqual(["check.termMissing earnings bénéfices"]);
});

async function listIn(core: TestCore): Promise<string> {
  return (await core.call("glossary.addList", { name: "Desk" })).id;
}

test("a list is filled, searched without accents, exported, changed and taken away", async () => {
  const core = openCore();
  const listId = await listIn(core);
  const imported = await core.call("glossary.import", { listId, fileName: "a.csv", text: DESK });
  expect(imported).toMatchObject({ added: 2, changed: 0, problems: [] });
  expect(await core.call("glossary.import", { listId, fileName: "a.csv", text: DESK })).toMatchObject({ same: 2 });
  const { concepts, total } = await core.call("glossary.search", { listId, text: "RESULTATS" });
  expect([total, concepts[0]?.terms[0]?.text]).toEqual([1, "earnings"]);
  const { text } = await core.call("glossary.export", { listId, kind: "tbx" });
  expect(text).toContain("<term>rachat d’actions</term>");
  expect(await core.call("glossary.remove", { listId, key: concepts[0]?.key ?? "" })).toEqual({ removed: true });
  expect(await core.call("glossary.lists", {})).toEqual([{ id: listId, name: "Desk", concepts: 1 }]);
  expect(await core.call("glossary.removeList", { id: listId })).toEqual({ removed: true });
  expect(await core.call("glossary.lists", {})).toEqual([]);
  await expect(core.call("glossary.import", { listId, fileName: "a", text: DESK })).rejects.toMatchObject({
    code: "notFound",
  });
});

test("a translation sees the terms of its source with their places and whether they are written", async () => {
  const core = openCore();
  const listId = await listIn(core);
  await core.call("glossary.import", { listId, fileName: "a.csv", text: "en;fr\nmodel makers;créateurs de modèles\n" });
  await core.call("wire.loadSamples", {});
  const { rows } = await core.call("wire.list", { text: "model makers" });
  const row = rows[0];
  if (!row) throw new Error("the sample is not there");
  const { head } = await core.call("stories.translate", { wireItemId: row.id, language: "fr" });
  const terms = await core.call("glossary.storyTerms", { storyId: head.id });
  expect(terms.map(({ source, targets, used }) => [source.toLowerCase(), targets, used])).toEqual([
    ["model makers", ["créateurs de modèles"], undefined],
  ]);
  expect(terms[0]?.places[0]).toMatchObject({ block: -1 });
});
