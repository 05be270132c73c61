import type { LexicalEditor } from "lexical";
import { userEvent } from "vitest/browser";
import { paste } from "./BodyEditor.fixture.tsx";
import { insertTicker } from "./editorCommands.ts";
import { moveBlocks } from "./moveBlocks.ts";
import type { PageModel } from "./pageModel.fixture.ts";
import * as model from "./pageModel.fixture.ts";

/** A generator of numbers in [0, 1) that gives the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) % 2 ** 32;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

export type Turn = {
  readonly editor: LexicalEditor;
  readonly before: PageModel;
  readonly random: () => number;
  /** A word that nobody wrote yet. */
  word(): string;
};

/**
 * Something a person does. It says what the page must be afterwards; undefined where a row of signs has no answer (undo,
 * tables, lists): then only the words are compared.
 */
export type Act = {
  readonly name: string;
  /** Whether it may be done anywhere, also beside a table. */
  readonly isAnywhere?: true;
  play(turn: Turn): Promise<PageModel | undefined>;
};

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
const times = (random: () => number, most: number): number => 1 + Math.floor(random() * most);
const isCollapsed = ({ anchor, caret }: PageModel): boolean => anchor === caret;

async function go(turn: Turn, by: number, isSelecting: boolean): Promise<PageModel> {
  const { model: after, keys } = model.moved(turn.before, by, isSelecting);
  if (!isSelecting && !isCollapsed(turn.before)) return turn.before; // the first key would only let go of the selection
  if (keys === 0) return after;
  const key = `{${by < 0 ? "ArrowLeft" : "ArrowRight"}}`;
  await press(isSelecting ? `{Shift>}${key.repeat(keys)}{/Shift}` : key.repeat(keys));
  return after;
}

const pasteWords: Act["play"] = async ({ before, word, random }) => {
  const one = word();
  if (random() < 0.5) {
    paste({ "text/plain": one });
    return model.typed(before, one);
  }
  const two = word();
  if (random() < 0.5) paste({ "text/plain": `${one}\n\n${two}` });
  else paste({ "text/html": `<p><b>${one}</b></p><p style="color:red">${two}</p>`, "text/plain": `${one} ${two}` });
  return model.putBlocks(before, one, two);
};

export const ACTS: readonly Act[] = [
  {
    name: "type",
    isAnywhere: true,
    play: async ({ before, word, random }) => {
      const text = `${word()}${random() < 0.6 ? " " : ""}`;
      await press(text);
      return model.isPlain(before) ? model.typed(before, text) : undefined;
    },
  },
  {
    name: "enter",
    play: async ({ before }) => {
      await press("{Enter}");
      return model.entered(before);
    },
  },
  {
    name: "line break",
    play: async ({ before }) => {
      await press("{Shift>}{Enter}{/Shift}");
      return model.brokenLine(before);
    },
  },
  {
    name: "backspace",
    play: async ({ before, random }) => {
      let after = before;
      for (let left = times(random, 4); left > 0; left--) {
        await press("{Backspace}");
        after = model.backspaced(after);
      }
      return after;
    },
  },
  { name: "left", play: (turn) => go(turn, -times(turn.random, 9), false) },
  { name: "right", play: (turn) => go(turn, times(turn.random, 9), false) },
  { name: "select left", play: (turn) => go(turn, -times(turn.random, 9), true) },
  { name: "select right", play: (turn) => go(turn, times(turn.random, 9), true) },
  {
    name: "bold",
    play: async ({ before }) => {
      await press("{Control>}b{/Control}");
      const [from, to] = model.selected(before);
      const isInBlock = before.signs.slice(from, to).every(({ kind }) => kind !== "block");
      return isInBlock ? before : undefined; // from the end of a block to the next one: the selection starts there anew
    },
  },
  { name: "paste words", play: pasteWords },
  {
    name: "paste a table",
    play: async ({ word }) => {
      paste({
        "text/html": `<table><tr><th>${word()}</th><th>${word()}</th></tr><tr><td>a</td><td>1</td></tr></table>`,
      });
      return undefined;
    },
  },
  {
    name: "paste a list",
    play: async ({ word }) => {
      paste({ "text/html": `<ul><li>${word()}</li><li>${word()}</li></ul>` });
      return undefined;
    },
  },
  {
    name: "chip",
    play: async ({ editor, before }) => {
      if (!isCollapsed(before)) return before;
      insertTicker(editor, "MSFT.O");
      return model.chipped(before, "MSFT.O");
    },
  },
  {
    name: "move block",
    play: async ({ editor, before, random }) => {
      const by = random() < 0.5 ? -1 : 1;
      if (!isCollapsed(before)) return before;
      moveBlocks(editor, by);
      return model.shifted(before, by);
    },
  },
  {
    name: "undo",
    isAnywhere: true,
    play: async ({ random }) => {
      await press("{Control>}z{/Control}".repeat(times(random, 3)));
      return undefined;
    },
  },
  {
    name: "redo",
    isAnywhere: true,
    play: async ({ random }) => {
      await press("{Control>}y{/Control}".repeat(times(random, 2)));
      return undefined;
    },
  },
];
