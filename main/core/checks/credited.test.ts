import { describe, expect, test } from "vitest";
import type { Credit } from "#shared/domain/credits.ts";
import type { Story } from "#shared/domain/story.ts";
import { deskRulesOf, ordered, withCredit } from "#shared/profiles/deskRules.ts";
import { openCore } from "../core.fixture.ts";
import { storyContent } from "../store/store.fixture.ts";
import { credited } from "./credited.ts";

const by = (role: Credit["role"], name: string): Credit => ({ role, name });
const author = by("reporting", "Ana Ruiz");
const translator = by("translating", "Zoé Libre");
const editor = by("editing", "Jean Petit");

/** A French story of the desk; with `from`, the translation of a story in that language. */
async function storyWith(
  credits: Credit[],
  change: { from?: "en"; profile?: string; isMachine?: boolean } = {},
): Promise<Story> {
  const { head } = await openCore().call("stories.create", { language: "fr" });
  const source = { wireItemId: head.id, guid: "g", version: 1, language: change.from ?? "fr", headline: "h" };
  const { profile = "reuters-fr", isMachine = false } = change;
  const content = storyContent({
    credits,
    profile,
    language: profile.endsWith("-en") ? "en" : "fr",
    machineTranslated: isMachine,
  });
  return { head: { ...head, ...(change.from ? { source } : {}) } as Story["head"], content }; // ids of one brand stand for another
}
const said = (story: Story) => credited.run(story).map(({ message, fix }) => [message, fix]);

describe("each rule of the desk comes with the key that keeps it", () => {
  test("a translation names translator and editor", async () => {
    expect(said(await storyWith([author], { from: "en" }))).toEqual([
      ["check.translatorMissing", { kind: "creditMe", role: "translating" }],
      ["check.editorMissing", { kind: "creditMe", role: "editing" }],
    ]);
    expect(said(await storyWith([author, translator, editor], { from: "en" }))).toEqual([]);
  });

  test("a desk that translated is a translator", async () => {
    const desk: Credit = { role: "desk", name: "rédaction de Gdansk", of: "translating" };
    expect(said(await storyWith([author, desk, editor], { from: "en" }))).toEqual([]);
  });

  test("the translator is not the editor, however the name is typed", async () => {
    const credits = [author, translator, by("editing", "zoe  libre")];
    expect(said(await storyWith(credits, { from: "en" }))).toEqual([
      ["check.editorIsTranslator", { kind: "dropCredit", role: "editing", name: "Zoé Libre" }],
    ]);
  });

  test("a machine's translation wants an editor and no translator", async () => {
    expect(said(await storyWith([author], { from: "en", isMachine: true }))).toEqual([
      ["check.editorMissing", { kind: "creditMe", role: "editing" }],
    ]);
    expect(said(await storyWith([author, translator, editor], { from: "en", isMachine: true }))).toEqual([
      ["check.machineIsNobody", { kind: "dropCredit", role: "translating", name: "Zoé Libre" }],
    ]);
  });

  test("a story of nobody is claimed by its author", async () => {
    expect(said(await storyWith([]))).toEqual([["check.creditsMissing", { kind: "creditMe", role: "writing" }]]);
  });

  test("houses that want every story signed off say who did not", async () => {
    expect(said(await storyWith([author], { profile: "site-fr" }))).toEqual([
      ["check.notSignedOff", { kind: "creditMe", role: "editing" }],
    ]);
    expect(said(await storyWith([author], { profile: "reuters-fr" }))).toEqual([]);
  });

  test("the house's order is another in French than in English", async () => {
    const credits = [by("contributing", "B Deux"), editor, author, by("writing", "C Trois")];
    expect(said(await storyWith(credits))).toEqual([["check.creditsOrder", { kind: "orderCredits" }]]);
    const names = (language: "fr" | "en", profile: string): string[] =>
      ordered(credits, deskRulesOf(language, profile)).map(({ name }) => name);
    expect(names("fr", "reuters-fr")).toEqual(["Ana Ruiz", "C Trois", "B Deux", "Jean Petit"]);
    expect(names("en", "reuters-en")).toEqual(["Ana Ruiz", "B Deux", "C Trois", "Jean Petit"]);
  });
});

test("whoever is added by a key stands where the house prints the job", () => {
  const rules = deskRulesOf("fr", "reuters-fr");
  expect(withCredit([author, editor], translator, rules)).toEqual([author, translator, editor]);
  expect(withCredit([author], editor, rules)).toEqual([author, editor]);
  expect(withCredit([author, editor], translator, deskRulesOf("it", "ansa-it"))).toEqual([author, editor, translator]);
});
