import { describe, expect, test } from "vitest";
import { body, link, paragraph, text as run } from "#shared/document/makeBody.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { newWireItemId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { openCore } from "../core.fixture.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";

import type { Checked } from "./check.ts";
import { houseTypography } from "./houseTypography.ts";
import { linksWork } from "./linksWork.ts";
import { longScaleFrench } from "./longScaleFrench.ts";
import { namesKept } from "./namesKept.ts";
import { pairedTexts } from "./pairedTexts.ts";
import { quotesBalanced } from "./quotesBalanced.ts";
import { sentenceLength } from "./sentenceLength.ts";
import { translated } from "./translated.ts";
import { wordsOnce } from "./wordsOnce.ts";

const head = (source?: { language: "en" }) =>
  ({ ...(source ? { source: { ...source, wireItemId: newWireItemId() } } : {}) }) as unknown as Checked["head"]; // checks of paragraphs look at nothing else
const written = (text: string, change: Partial<StoryContent> = {}): Checked => ({
  head: head(),
  content: storyContent({ text, ...change }),
});
const beside = (source: readonly string[], target: readonly string[]): Checked => {
  const content = storyContent({ body: body(target.map(paragraph)) });
  const wire = wireContent({ body: body(source.map(paragraph)) });
  const paired = pairedTexts(content, { item: newWireItemId(), content: wire });
  return { head: head({ language: "en" }), content, source: wire, paired };
};

describe("a paragraph by itself", () => {
  test.each<[string, string, number]>([
    ["closed", 'Elle a dit "oui" puis "non".', 0],
    ["left open", 'Elle a dit "oui.', 1],
    ["guillemets", "Elle a dit « oui ».", 0],
    ["a guillemet that nobody opened", "Elle a dit oui ».", 1],
    ["one inside another", "« Il a dit “oui” », dit-elle.", 0],
    ["inches are no quotation", 'Un écran de 27".', 0],
  ])("quotations: %s", (_, text, count) => expect(quotesBalanced.run(written(text))).toHaveLength(count));

  test.each<[string, string | undefined]>([
    ["Le le prix monte.", "Le"],
    ["Le prix prix monte.", "prix"],
    ["Nous nous réunissons.", undefined],
    ["La ville de Baden Baden.", undefined],
    ["Un sous-sous-traitant.", undefined],
  ])("a word written twice: %s", (text, word) =>
    expect(wordsOnce.run(written(text)).map(({ fix }) => fix?.kind === "replaceText" && fix.to)).toEqual(
      word === undefined ? [] : [word],
    ),
  );

  test("the house's signs, each with its mend; the same paragraph is read once", () => {
    const story = written("Le taux est de 2,5 % !", { profile: "reuters-fr" });
    const [first] = houseTypography.run(story);
    expect(first).toMatchObject({ fix: { from: " %", to: "%" } });
    expect(houseTypography.run(story)[0]?.values).toBe(first?.values);
    expect(houseTypography.run(written("Le taux est de 2,5%.", { profile: "reuters-fr" }))).toEqual([]);
  });

  test("a sentence nobody reads to its end", () => {
    const long = `${"Le marché monte et ".repeat(12)}descend.`;
    expect(sentenceLength.run(written(`Court. ${long} Court.`))).toMatchObject([{ at: { start: 7 } }]);
  });

  test("a billion in French is asked about; in another language it is not French", () => {
    expect(longScaleFrench.run(written("Une dette de 2 billions."))).toMatchObject([{ fix: { to: "milliards" } }]);
    expect(longScaleFrench.run(written("Une dette de 2 milliards."))).toEqual([]);
  });

  test.each<[string, number]>([
    ["https://exemple.fr/article", 0],
    ["http://", 1],
    ["https://exemple", 1],
    ["mailto:desk@exemple.fr", 0],
    ["javascript:alert(1)", 1],
  ])("a link to %s", (url, count) => {
    const content = storyContent({ body: body([paragraph([link(url, [run("ici")])])]) });
    expect(linksWork.run({ head: head(), content })).toHaveLength(count);
  });
});

describe("a paragraph beside its source", () => {
  const SOURCE = [
    "Halden chief Ilse Brandt met unions in Corvel on Monday.",
    "The plant opened in 1931 and made paper for maps.",
  ];

  test("one that was copied, one that is empty, one that nobody has begun", () => {
    expect(translated.run(beside(SOURCE, SOURCE)).map(({ message }) => message)).toEqual([
      "check.paragraphCopied",
      "check.paragraphCopied",
    ]);
    expect(translated.run(beside(SOURCE, ["Ilse Brandt, de Halden, a vu les syndicats à Corvel.", ""]))).toMatchObject([
      { message: "check.paragraphEmpty", severity: "warn" },
    ]);
    expect(translated.run(beside(SOURCE, ["Ilse Brandt, de Halden, a vu les syndicats à Corvel."]))).toMatchObject([
      { message: "check.paragraphsLeft", severity: "note", values: { count: 1 } },
    ]);
  });

  test("a name with a slip is told with its mend; another language's form is none", () => {
    const slip = namesKept.run(beside(SOURCE, ["La patronne Ilse Brandtt a vu les syndicats de Halden à Corvel."]));
    expect(slip).toMatchObject([{ fix: { from: "Brandtt", to: "Brandt" } }]);
    const other = beside(
      ["Talks with Russia ended in Geneva."],
      ["Les pourparlers avec la Russie ont pris fin à Genève."],
    );
    expect(namesKept.run(other)).toEqual([]);
  });

  test("who speaks in a paragraph that is written is named somewhere; once told, and not while nothing is written", () => {
    const source = ["Chief executive Ilse Brandt said so.", "Ilse Brandt, who leads Halden, said no more."];
    expect(namesKept.run(beside(source, ["La patronne l'a dit.", "Elle n'a rien ajouté."]))).toMatchObject([
      { message: "check.nameMissing", values: { name: "Ilse Brandt" } },
    ]);
    expect(namesKept.run(beside(source, ["La patronne l'a dit.", "Mme Brandt n'a rien ajouté."]))).toEqual([]);
    expect(namesKept.run(beside(source, ["", ""]))).toEqual([]);
  });
});

test("right here, not an error: a finding is let pass at its place, a blocking one with a reason only", async () => {
  const core = openCore();
  await core.call("settings.save", { name: "Claire Montel", initials: "CM" });
  const { head: made, content } = await core.call("stories.create", { language: "fr" });
  const [block] = paragraphsOf(content.body);
  const text = body([{ ...paragraph("Le prix prix monte."), $: { paragraphId: block?.paragraphId ?? "" } }]);
  const save = { id: made.id, baseRev: 1, saveId: crypto.randomUUID() };
  await core.call("stories.save", { ...save, content: { ...content, body: text } });
  const findings = await core.call("stories.check", { id: made.id });
  const twice = findings.filter(({ check }) => check === "words-once");
  expect(twice).toHaveLength(1);
  expect(await core.call("checks.pass", { id: made.id, findings: twice })).toEqual({ passed: 1 });
  const after = await core.call("stories.check", { id: made.id });
  expect(after.some(({ check }) => check === "words-once")).toBe(false);
  const missing = after.filter(({ message }) => message === "check.headlineMissing");
  await expect(core.call("checks.pass", { id: made.id, findings: missing, reason: "tant pis" })).rejects.toMatchObject({
    code: "input.invalid",
  });
  const [passed] = await core.call("checks.passed", { id: made.id });
  expect(passed).toMatchObject({ by: "Claire Montel", reason: "", finding: { check: "words-once" } });
  await core.call("checks.recall", { id: made.id, key: passed?.key ?? "" });
  expect((await core.call("stories.check", { id: made.id })).some(({ check }) => check === "words-once")).toBe(true);
});
