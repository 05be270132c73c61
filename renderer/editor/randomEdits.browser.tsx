import { createHeadlessEditor } from "@lexical/headless";
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { afterEach, beforeAll, expect, test } from "vitest";
import { cleanup } from "vitest-browser-react";
import { Body } from "#shared/document/body.ts";
import { htmlToBody } from "#shared/document/htmlIn.ts";
import { bodyToHtml } from "#shared/document/htmlOut.ts";
import { body, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { NODE_CLASSES } from "#shared/document/nodes/index.ts";
import { loadBody } from "#shared/document/nodes/loadBody.ts";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { startStrings } from "../strings/strings.ts";
import { write } from "./BodyEditor.fixture.tsx";
import { isPlain, modelText, type PageModel, readModel } from "./pageModel.fixture.ts";
import { ACTS, randomFrom } from "./randomEdits.fixture.ts";

/** `DEPECHE_LONG=1` plays as many as the editor is promised for; every run of the suite a part of them. */
const SEQUENCES = import.meta.env.DEPECHE_LONG === "1" ? 500 : 40;
const FIRST_SEED = Number(import.meta.env.DEPECHE_SEED ?? 1);
const LONGEST = 16;
/** So far from a table or a list a row of signs is a true model. */
const PLAIN_AROUND = 12;

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

const wordsIn = (all: string): string[] => (all.match(/mot\d+z/g) ?? []).sort();
const letters = (all: string): string => all.replace(/\s/g, "");
const seen = (one: PageModel) => ({ text: modelText(one), anchor: one.anchor, caret: one.caret });

const html = (one: Body): string => bodyToHtml(one, { ticker: "chip", mediaUrl: () => undefined });
/** Two blanks are one in HTML; blanks and breaks at the edges of a block are not seen, nor kept by whoever reads it. */
function tidy(one: string): string {
  const tidier = one
    .replace(/(<(?:p|li|td|th)>(?:<strong>)?)(?: |<br>)+|(?: |<br>)+((?:<\/strong>)?<\/(?:p|li|td|th)>)/g, "$1$2")
    .replace(/ (<\/?strong>)? /g, " $1")
    .replace(/<strong><\/strong>|<p><\/p>/g, "");
  return tidier === one ? one : tidy(tidier);
}

/** Goes as far as undo and redo lead. */
function travel(editor: LexicalEditor) {
  const can = { undo: false, redo: false };
  const hears = (which: "undo" | "redo") => (is: boolean) => {
    can[which] = is;
    return false;
  };
  editor.registerCommand(CAN_UNDO_COMMAND, hears("undo"), COMMAND_PRIORITY_LOW);
  editor.registerCommand(CAN_REDO_COMMAND, hears("redo"), COMMAND_PRIORITY_LOW);
  return (which: "undo" | "redo"): void => {
    while (can[which]) editor.dispatchCommand(which === "undo" ? UNDO_COMMAND : REDO_COMMAND, undefined);
    editor.read(() => {}); // what waits is done first
  };
}

async function playSequence(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const { editor, read, field } = await write(
    body([paragraph("Un début."), paragraph([text("Chez "), ticker("GOOGL.O"), text(" et fin.")])]),
  );
  const go = travel(editor);
  const start = read();
  let told = `seed ${seed}`;
  let count = 0;
  let before = readModel(editor);
  for (let left = 4 + Math.floor(random() * (LONGEST - 4)); left > 0; left--) {
    const open = ACTS.filter(({ isAnywhere }) => isAnywhere === true || isPlain(before, PLAIN_AROUND));
    const act = open[Math.floor(random() * open.length)];
    const fresh: string[] = [];
    const word = (): string => {
      count += 1;
      fresh.push(`mot${count}z`);
      return `mot${count}z`;
    };
    const expected = await act?.play({ editor, before, random, word });
    told += `, ${act?.name}`;
    const after = readModel(editor);
    if (expected) expect(seen(after), told).toEqual(seen(expected));
    const there = wordsIn(modelText(after));
    expect(new Set(there).size, `${told}: each word once`).toBe(there.length);
    expect(there, told).toEqual(expect.arrayContaining(fresh));
    before = after;
  }
  go("redo");
  const end = read();
  expect(Body.parse(end), told).toEqual(end);
  const again = createHeadlessEditor({ nodes: [...NODE_CLASSES] });
  loadBody(again, end);
  expect(readBody(again.getEditorState()), `${told}; reopened`).toEqual(end);
  expect(html(htmlToBody(html(end))), `${told}; as HTML`).toBe(tidy(html(end)));
  expect(letters(field.element().textContent ?? ""), `${told}; on the page`).toBe(letters(bodyText(end)));
  go("undo");
  expect(read(), `${told}; all undone`).toEqual(start);
  go("redo");
  expect(read(), `${told}; all redone`).toEqual(end);
}

test(`${SEQUENCES} random sequences of edits leave the page that a plain model says`, {
  timeout: SEQUENCES * 4000,
}, async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
    await playSequence(seed);
    await cleanup();
  }
});
