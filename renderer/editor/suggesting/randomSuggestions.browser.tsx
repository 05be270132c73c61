import { afterEach, beforeAll, expect, test } from "vitest";
import { cleanup } from "vitest-browser-react";
import { Body } from "#shared/document/body.ts";
import { body, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { acceptedBody, rejectedBody } from "#shared/suggestions/settleSuggestions.ts";
import { suggestionsIn } from "#shared/suggestions/suggestionsIn.ts";
import { startStrings } from "../../strings/strings.ts";
import { write } from "../BodyEditor.fixture.tsx";
import { isPlain, modelText, readModel } from "../pageModel.fixture.ts";
import { ACTS, randomFrom } from "../randomEdits.fixture.ts";
import { decideSuggestions } from "./decide.ts";
import { drawn, suggesting } from "./suggesting.fixture.ts";

/** `DEPECHE_LONG=1` plays as many as were promised; every run of the suite a part of them. */
const SEQUENCES = import.meta.env.DEPECHE_LONG === "1" ? 300 : 30;
const FIRST_SEED = Number(import.meta.env.DEPECHE_SEED ?? 1);
const LONGEST = 14;

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

async function playSequence(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const { mode, value } = suggesting();
  const start = body([
    paragraph("Un début."),
    paragraph([text("Chez "), ticker("GOOGL.O"), text(" et "), text("fin", 1), text(".")]),
    paragraph("Une suite."),
  ]);
  const { editor, read } = await write(start, undefined, value);
  const before = read();
  let told = `seed ${seed}`;
  let count = 0;
  const word = (): string => {
    count += 1;
    return `mot${count}z`;
  };
  for (let left = 4 + Math.floor(random() * (LONGEST - 4)); left > 0; left--) {
    const model = readModel(editor);
    const open = ACTS.filter(({ isAnywhere }) => isAnywhere === true || isPlain(model, 12));
    const act = open[Math.floor(random() * open.length)];
    if (random() < 0.1) mode.by = mode.by === "Anna" ? "Berthe" : "Anna";
    const [refused, last] = [mode.refused, count];
    await act?.play({ editor, before: model, random, word });
    editor.read(() => {}); // what waits is done first
    await Promise.resolve();
    told += `, ${act?.name}${mode.refused > refused ? " (refused)" : ""}`;
    const now = read();
    expect(Body.safeParse(now).success, told).toBe(true);
    expect(drawn(rejectedBody(now)), `${told}: rejected`).toEqual(drawn(before));
    if (count > last && mode.refused === refused) {
      const words = bodyText(acceptedBody(now));
      for (let at = last + 1; at <= count; at++) expect(words, `${told}: accepted`).toContain(`mot${at}z`);
    }
  }
  const end = read();
  decideSuggestions(editor, () => "accept");
  expect(drawn(read()), `${told}: all accepted`).toEqual(drawn(acceptedBody(end)));
  expect(suggestionsIn(read())).toEqual([]);
  expect(modelText(readModel(editor)).length).toBeGreaterThanOrEqual(0);
}

test(`${SEQUENCES} random sequences of edits are suggestions: rejected, they never were`, {
  timeout: SEQUENCES * 4000,
}, async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
    await playSequence(seed);
    await cleanup();
  }
});
