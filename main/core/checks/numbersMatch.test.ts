import { expect, test } from "vitest";
import type { BlockJson } from "#shared/document/body.ts";
import { body, figure, paragraph } from "#shared/document/makeBody.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { newId, newStoryId, newWireItemId } from "#shared/domain/ids.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";
import type { Checked } from "./check.ts";
import { numbersMatch } from "./numbersMatch.ts";

const at = "2025-02-05T12:34:00.000Z";

function translated(
  source: readonly string[],
  target: readonly (string | BlockJson)[],
  headlines = ["Sales rise", "Les ventes montent"],
) {
  const content = storyContent({
    language: "fr",
    headline: headlines[1] ?? "",
    body: body(target.map((one) => (typeof one === "string" ? paragraph(one) : one))),
  });
  const checked: Checked = {
    head: {
      id: newStoryId(),
      rev: 1,
      status: "draft",
      headline: content.headline,
      slug: "",
      language: "fr",
      provider: "",
      words: 0,
      rics: [],
      owner: { id: newId(), name: "", initials: "" },
      createdAt: at,
      savedAt: at,
      source: { wireItemId: newWireItemId(), guid: "g", version: 1, language: "en", headline: headlines[0] ?? "" },
    },
    content,
    source: wireContent({ language: "en", headline: headlines[0] ?? "", body: body(source.map(paragraph)) }),
  };
  return { remarks: numbersMatch.run(checked), ids: paragraphsOf(content.body).map(({ paragraphId }) => paragraphId) };
}

test("a changed figure leads to its place in the paragraph", () => {
  const { remarks, ids } = translated(
    ["PARIS, Feb 5 (Reuters) - Sales rose 3%.", "Profit was $2.5 billion."],
    ["Les ventes ont augmenté de 3%.", "Le bénéfice est de 2,7 milliards de dollars."],
  );
  expect(remarks).toEqual([
    {
      message: "check.numberChanged",
      values: { source: "$2.5 billion", target: "2,7 milliards de dollars" },
      at: { field: "body", paragraphId: ids[1], start: 19, end: 43 },
      severity: "block",
    },
  ]);
});

test("a billion in French is mended with one key, in the house's style", () => {
  const { remarks, ids } = translated(["Debt is $1.5 trillion."], ["La dette est de 1,5 trillion de dollars."]);
  expect(remarks.map(({ message, fix }) => [message, fix])).toEqual([
    [
      "check.numberLongScale",
      { kind: "replaceText", paragraphId: ids[0], start: 16, end: 28, from: "1,5 trillion", to: "1.500 milliards" },
    ],
  ]);
});

test("a figure that moved to another paragraph, or is said twice, is no error", () => {
  const source = ["Sales rose 3% in 2024.", "Profit fell 7%, after 9%."];
  expect(
    translated(source, ["En 2024, les ventes ont pris 3%, après 9%.", "Le bénéfice a perdu 7% en 2024."]).remarks,
  ).toEqual([]);
  expect(translated(source, ["Les ventes ont pris 3% en 2024. Le bénéfice a perdu 7%, après 9%."]).remarks).toEqual([]);
});

test("many missing figures are one remark, because the text was cut or is still being written", () => {
  const source = ["Up 1%.", "Up 2%.", "Up 3%.", "Up 4%.", "Up 5%.", "Up 6%."];
  const { remarks } = translated(source, ["En hausse de 1%."]);
  expect(remarks).toEqual([
    { message: "check.numbersMissing", values: { count: 5, figures: "2%, 3%, 4%, 5%" }, at: { field: "body" } },
  ]);
});

test("a headline may leave out figures and take others from the body, but not invent them", () => {
  const say = (headline: string) =>
    translated(["Sales rose 3%."], ["Les ventes ont pris 3%."], ["Sales up, 200 jobs to go", headline]).remarks;
  expect(say("Les ventes montent")).toEqual([]);
  expect(say("Les ventes prennent 3%")).toEqual([]);
  expect(say("300 postes supprimés").map((one) => [one.message, one.values?.target, one.at])).toEqual([
    ["check.numberChanged", "300", { field: "headline" }],
  ]);
});

test("an empty translation raises nothing, nor does the caption of a picture", () => {
  expect(translated(["Sales rose 3%."], [""]).remarks).toEqual([]);
  const caption = "Le port, le 3 mai 2019";
  const picture = figure({ mediaId: "a".repeat(64), mediaType: "image/png", caption, credit: "", alt: "" });
  expect(translated(["Sales rose 3%."], [picture, "Les ventes ont pris 3%."]).remarks).toEqual([]);
});
