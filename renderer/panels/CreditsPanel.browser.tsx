import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import type { CoreMessage } from "#shared/contract/index.ts";
import { emptyBody } from "#shared/document/makeBody.ts";
import { newId, newStoryId } from "#shared/domain/ids.ts";
import { Story } from "#shared/domain/story.ts";
import { createClient } from "../client/createClient.ts";
import { CoreProvider } from "../state/core.tsx";
import { DraftProvider } from "../state/openStory.tsx";
import { createStoryDraft } from "../state/storyDraft.ts";
import { startStrings } from "../strings/strings.ts";
import { CreditsPanel } from "./CreditsPanel.tsx";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

const PEOPLE = [
  { name: "Jeffrey Dastin", initials: "" },
  { name: "Ingrid Melander", initials: "ime", role: "photo" },
];

/** A translation with its reporter and translator, on a channel whose other end knows two people. */
async function open() {
  const now = "2025-02-05T12:34:00Z";
  const story = Story.parse({
    head: {
      id: newStoryId(),
      rev: 1,
      status: "draft",
      headline: "",
      slug: "",
      language: "fr",
      provider: "Reuters",
      words: 0,
      rics: [],
      owner: { id: newId(), name: "Florence Exemple", initials: "FE" },
      createdAt: now,
      savedAt: now,
    },
    content: {
      language: "fr",
      headline: "",
      provider: { name: "Reuters" },
      body: emptyBody(),
      credits: [
        { role: "reporting", name: "Ana Sample" },
        { role: "contributing", name: "Bruno Modèle" },
        { role: "translating", name: "Florence Exemple" },
      ],
    },
  });
  let answer: (message: CoreMessage) => void = () => {};
  const client = createClient({
    listen: (onMessage) => {
      answer = onMessage;
      return () => {};
    },
    send: ({ id, method, input }) =>
      answer({ kind: "answer", id, reply: { ok: true, value: answerOf(method, input) } }),
  });
  const draft = createStoryDraft(client.call, story, () => {});
  await render(
    <CoreProvider client={client}>
      <DraftProvider value={draft}>
        <CreditsPanel />
      </DraftProvider>
    </CoreProvider>,
  );
  return draft;
}

function answerOf(method: string, input: unknown): unknown {
  if (method === "credits.people") return PEOPLE;
  if (method === "settings.read") return { name: "Nina Relue", initials: "NR", languages: ["fr"] };
  const { credits } = input as { credits?: { name: string }[] }; // the panel's own call
  if (method !== "people.resolve") return {};
  return credits?.map((one) => (one.name === "Z. Témoin" ? { ...one, name: "Zoé Témoin" } : one));
}

const people = page.getByRole("list", { name: "Personnes créditées" });
const said = (): string | null => page.getByRole("status", { name: "Ligne de crédit" }).element().textContent;
const names = (): string[] =>
  people
    .getByRole("listitem")
    .elements()
    .map((item) => item.querySelector("input")?.value ?? "");

test("the credit line follows the list", async () => {
  await open();
  await expect
    .poll(said)
    .toBe("par Ana Sample (Reportage Ana Sample, avec Bruno Modèle, version française Florence Exemple)");
  await page.getByRole("button", { name: "Retirer Bruno Modèle" }).click();
  await expect.poll(said).toBe("par Ana Sample (Reportage Ana Sample, version française Florence Exemple)");
});

test("a person is added with role and place, and people met before are proposed", async () => {
  const draft = await open();
  await page.getByRole("combobox", { name: "Nom" }).fill(" Ingrid Melander ");
  await page.getByRole("textbox", { name: "Lieu" }).fill("Paris");
  await userEvent.keyboard("{Enter}");
  await expect.poll(said).toMatch(/version française Florence Exemple, photo Ingrid Melander à Paris\)$/);
  // the directory knows what she does, and how she signs
  expect(draft.fields().credits.at(-1)).toEqual({
    role: "photo",
    name: "Ingrid Melander",
    initials: "ime",
    place: "Paris",
  });
  const proposed = [...document.querySelectorAll("datalist option")].map((option) => option.getAttribute("value"));
  expect(proposed).toEqual(PEOPLE.map(({ name }) => name));
});

test("Alt and an arrow move a person, the focus goes along, and the line is worded anew", async () => {
  const draft = await open();
  const down = page.getByRole("button", { name: "Descendre Ana Sample" });
  (down.element() as HTMLElement).focus(); // a button
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(names()).toEqual(["Bruno Modèle", "Ana Sample", "Florence Exemple"]);
  await expect.element(down).toHaveFocus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(names()).toEqual(["Bruno Modèle", "Florence Exemple", "Ana Sample"]);
  await expect.element(page.getByRole("button", { name: "Monter Ana Sample" })).toHaveFocus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(draft.fields().credits.map((one) => one.name)).toEqual(names());
  await expect
    .poll(said)
    .toBe("par Ana Sample (Avec Bruno Modèle, version française Florence Exemple, reportage Ana Sample)");
});

test("a name is mended where it stands, and the line follows every key", async () => {
  const draft = await open();
  const name = page.getByRole("textbox", { name: "Nom de Ana Sample" });
  await userEvent.click(name);
  await userEvent.keyboard("{End}son");
  await expect.poll(said).toMatch(/^par Ana Sampleson \(Reportage Ana Sampleson, /);
  await userEvent.keyboard("{Control>}a{/Control}{Backspace}");
  expect(draft.fields().credits[0]?.name).toBe("Ana Sampleson");
  await userEvent.keyboard("Eva Neuf{Tab}Lille");
  await expect.poll(said).toMatch(/^par Eva Neuf \(Reportage Eva Neuf à Lille, /);
});

test("a pasted sign-off becomes people; what is not understood stays in sight", async () => {
  const draft = await open();
  const pasted = page.getByRole("textbox", { name: "Signature à lire" });
  await pasted.fill("(Reportage Zoé Témoin à Lyon, édité par Paul Relu)");
  await page.getByRole("button", { name: "En tirer les personnes" }).click();
  await expect
    .poll(() => draft.fields().credits.slice(3))
    .toEqual([
      { role: "reporting", name: "Zoé Témoin", place: "Lyon" },
      { role: "editing", name: "Paul Relu" },
    ]);
  await expect.element(pasted).toHaveValue("");
  await pasted.fill("Le texte est sous embargo jusqu'à midi");
  await page.getByRole("button", { name: "En tirer les personnes" }).click();
  expect(draft.fields().credits).toHaveLength(5);
  await expect.element(pasted).toHaveValue("Le texte est sous embargo jusqu'à midi");
  await expect.element(page.getByText(/Ceci n’a pas été compris/)).toBeVisible();
});

test("the house style decides how the line is worded", async () => {
  await open();
  await page.getByRole("button", { name: /Style maison/ }).click();
  await page.getByRole("option", { name: "Site, français" }).click();
  await expect.poll(said).toContain("traduit par Florence Exemple");
});

test("an alias that is typed becomes the person when it is left", async () => {
  const draft = await open();
  await page.getByRole("textbox", { name: "Nom de Bruno Modèle" }).fill("Z. Témoin");
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => draft.fields().credits[1]?.name).toBe("Zoé Témoin");
  await expect.poll(said).toContain("avec Zoé Témoin");
});

test("the signed-in person is proposed in the role that is wanting, until she is credited", async () => {
  const draft = await open();
  const me = page.getByRole("button", { name: /Nina Relue\s: Édité par/ });
  await me.click();
  await expect.poll(() => draft.fields().credits.at(-1)).toEqual({ role: "editing", name: "Nina Relue" });
  await expect.element(me).not.toBeInTheDocument();
});

test("a bureau is credited as one, with the job it did, and becomes a person under a person's name", async () => {
  const draft = await open();
  await page.getByRole("combobox", { name: "Nom" }).fill("bureau de Tokyo");
  await userEvent.keyboard("{Enter}");
  const desk = { role: "desk", name: "bureau de Tokyo", place: "Tokyo", of: "reporting" };
  await expect.poll(() => draft.fields().credits.at(-1)).toEqual(desk);
  await page.getByRole("button", { name: /Rôle de bureau de Tokyo/ }).click();
  await page.getByRole("option", { name: /Desk\s: Édité par/ }).click();
  await expect.poll(said).toMatch(/édité par le bureau de Tokyo\)$/);
  await page.getByRole("textbox", { name: "Nom de bureau de Tokyo" }).fill("Jean Relu");
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => draft.fields().credits.at(-1)).toEqual({ role: "editing", name: "Jean Relu" });
});
