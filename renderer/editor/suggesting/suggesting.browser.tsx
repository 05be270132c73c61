import { FORMAT_TEXT_COMMAND, UNDO_COMMAND } from "lexical";
import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { BlockJson } from "#shared/document/body.ts";
import { body, crosshead, embed, list, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { acceptedBody, rejectedBody } from "#shared/suggestions/settleSuggestions.ts";
import { paste, write } from "../BodyEditor.fixture.tsx";
import { EDITOR_ACTIONS } from "../editorCommands.ts";
import { replaceSpans } from "../spans.ts";
import { decideSuggestions } from "./decide.ts";
import { drawn, suggesting } from "./suggesting.fixture.ts";

async function open(...blocks: BlockJson[]) {
  const { mode, value } = suggesting();
  const written = await write(body(blocks), undefined, value);
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  return {
    ...written,
    mode,
    drawn: () => drawn(written.read()),
    accepted: () => drawn(acceptedBody(written.read())),
    rejected: () => drawn(rejectedBody(written.read())),
  };
}
const right = (times: number): Promise<void> => userEvent.keyboard(`{ArrowRight>${times}/}`);
const select = (times: number): Promise<void> => userEvent.keyboard(`{Shift>}{ArrowRight>${times}/}{/Shift}`);

describe("what is typed", () => {
  test("stands in the text as an addition, one for a word", async () => {
    const page = await open(paragraph("un bac"));
    await right(2);
    await userEvent.keyboard(" beau");
    expect(page.drawn()).toEqual(["un[+ beau] bac"]);
    expect(page.rejected()).toEqual(["un bac"]);
  });

  test("over words stands behind them, struck out, also when it begins with the same letter", async () => {
    const page = await open(paragraph("un bac rouge"));
    await right(3);
    await select(3);
    await userEvent.keyboard("bateau");
    expect(page.drawn()).toEqual(["un [-bac][+bateau] rouge"]);
    expect(page.accepted()).toEqual(["un bateau rouge"]);
  });

  test("goes away without a trace when its author takes it back", async () => {
    const page = await open(paragraph("un bac"));
    await right(2);
    await userEvent.keyboard("xy{Backspace}{Backspace}");
    expect(page.drawn()).toEqual(["un bac"]);
  });
});

describe("what is deleted", () => {
  test("with Backspace is struck out sign by sign, the caret before it", async () => {
    const page = await open(paragraph("un bac"));
    await right(6);
    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}car");
    expect(page.drawn()).toEqual(["un [+car][-bac]"]);
  });

  test("with Delete is struck out, the caret behind it", async () => {
    const page = await open(paragraph("un bac"));
    await userEvent.keyboard("{Delete}{Delete}le");
    expect(page.drawn()).toEqual(["[-un][+le] bac"]);
  });

  test("a chip is struck out as a whole", async () => {
    const page = await open(paragraph([text("Alphabet "), ticker("GOOGL.O"), text(" monte")]));
    await userEvent.keyboard("{Control>}{End}{/Control}{Shift>}{Home}{/Shift}{Delete}");
    expect(page.drawn()).toEqual(["[-Alphabet ][-GOOGL.O][- monte]"]);
    expect(page.rejected()).toEqual(["Alphabet GOOGL.O monte"]);
  });

  test("over several paragraphs strikes out their words and the borders between them", async () => {
    const page = await open(paragraph("Premier"), crosshead("Titre"), paragraph("Dernier"));
    await right(3);
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await userEvent.keyboard("{Backspace}");
    expect(page.drawn()[0]).toBe("Pre[-mier]");
    expect(page.drawn()[1]).toBe("¶-[-Titre]");
    expect(page.drawn()[2]).toMatch(/^¶-\[-/);
    expect(page.rejected()).toEqual(["Premier", "Titre", "Dernier"]);
    expect(page.accepted()).toHaveLength(1);
    await userEvent.keyboard("X");
    expect(page.drawn()[0]).toBe("Pre[+X][-mier]");
  });

  test("the border alone, from either side", async () => {
    const page = await open(paragraph("Un"), paragraph("Deux"));
    await right(2);
    await userEvent.keyboard("{Delete}");
    expect(page.drawn()).toEqual(["Un", "¶-Deux"]);
    expect(page.accepted()).toEqual(["UnDeux"]);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(page.drawn()).toEqual(["Un", "Deux"]);
  });
});

describe("paragraphs", () => {
  test("a new one is suggested, and rejected the old one is whole again", async () => {
    const page = await open(paragraph("Un deux"));
    await right(2);
    await userEvent.keyboard("{Enter}et");
    expect(page.drawn()).toEqual(["Un", "¶+[+et] deux"]);
    expect(page.rejected()).toEqual(["Un deux"]);
    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}");
    expect(page.drawn()).toEqual(["Un deux"]);
  });

  test("several that are pasted are suggested with their borders", async () => {
    const page = await open(paragraph("Un deux"));
    await right(2);
    paste({ "text/html": "<p>A</p><p>B</p>" });
    await expect.poll(() => page.drawn().length).toBeGreaterThan(1);
    expect(page.rejected()).toEqual(["Un deux"]);
    expect(page.accepted().join("")).toBe("UnAB deux");
  });

  test("a list's items", async () => {
    const page = await open(list("bullet", [[text("un")], [text("deux")]]));
    await right(2);
    await userEvent.keyboard("{Enter}bis");
    expect(page.drawn()).toEqual(["<list un|¶+[+bis]|deux>"]);
    expect(page.rejected()).toEqual(["<list un|deux>"]);
  });
});

test("a card is struck out whole and put in whole", async () => {
  const page = await open(paragraph("Un"), embed("https://example.com/", "Le bac"), paragraph("Deux"));
  await userEvent.keyboard("{Control>}a{/Control}{Delete}");
  expect(page.drawn()).toEqual(["[-Un]", "[-<embed>]", expect.stringMatching(/¶-\[-Deux\]/)]);
  expect(page.rejected()).toEqual(["Un", "<embed>", "Deux"]);
});

test("what is copied beside suggestions is pasted as it reads", async () => {
  const page = await open(paragraph("un bac rouge"));
  await right(3);
  await select(3);
  await userEvent.keyboard("car{Control>}a{/Control}");
  const clipboard = new DataTransfer();
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("copy", { clipboardData: clipboard, bubbles: true, cancelable: true }),
  );
  page.mode.isOn = false;
  await userEvent.keyboard("{Control>}{End}{/Control}");
  paste({ "application/x-lexical-editor": clipboard.getData("application/x-lexical-editor") });
  await expect.poll(() => page.accepted().join(" ")).toContain("un car rougeun car rouge");
  expect(page.drawn().join("").match(/bac/g)).toHaveLength(1);
});

test("a box is suggested as a whole, with all that is written into it", async () => {
  const page = await open(paragraph("un bac"));
  await userEvent.keyboard("{End}{Enter}");
  EDITOR_ACTIONS["editor.factbox"]?.(page.editor);
  await expect.poll(() => page.kinds().map(([kind]) => kind)).toContain("factbox");
  await userEvent.keyboard("Titre{Enter}Corps{Enter}Suite{Backspace}");
  expect(page.drawn().join()).toContain("[+<factbox Titre|Corps|Suit>]");
  expect(page.rejected()).toEqual(["un bac"]);
  expect(page.mode.refused).toBe(0);
});

test("what is cut is on the clipboard, and struck out", async () => {
  const page = await open(paragraph("un bac rouge"));
  await select(6);
  const clipboardData = new DataTransfer();
  document.activeElement?.dispatchEvent(new ClipboardEvent("cut", { clipboardData, bubbles: true, cancelable: true }));
  await expect.poll(page.drawn).toEqual(["[-un bac] rouge"]);
  expect(clipboardData.getData("text/plain")).toBe("un bac");
});

test("a mend of a word is a suggestion too, and finds its place in the text as it reads", async () => {
  const page = await open(paragraph("un bac rouge"));
  const paragraphId = (page.read().root.children[0] as { $: { paragraphId: string } }).$.paragraphId;
  replaceSpans(page.editor, [{ paragraphId, start: 7, end: 12, from: "rouge", to: "bleu" }]);
  await expect.poll(page.drawn).toEqual(["un bac [-rouge][+bleu]"]);
  // places are counted in the text as it reads
  replaceSpans(page.editor, [{ paragraphId, start: 7, end: 11, from: "bleu", to: "vert" }]);
  await expect.poll(page.accepted).toEqual(["un bac vert"]);
  expect(page.rejected()).toEqual(["un bac rouge"]);
});

test("another look of words is suggested, and none when it is taken back", async () => {
  const page = await open(paragraph("un bac"));
  await select(2);
  page.editor.dispatchCommand(FORMAT_TEXT_COMMAND, "bold");
  await expect.poll(page.drawn).toEqual(["[~un] bac"]);
  expect(page.rejected()).toEqual(["un bac"]);
  page.editor.dispatchCommand(FORMAT_TEXT_COMMAND, "bold");
  await expect.poll(page.drawn).toEqual(["un bac"]);
});

test("another kind of line is suggested, and none when it is taken back", async () => {
  const page = await open(paragraph("un bac"), paragraph("deux"));
  const kinds = () => page.kinds().map(([kind]) => kind);
  const rejectedKinds = () => rejectedBody(page.read()).root.children.map(({ type }) => type);
  EDITOR_ACTIONS["editor.crosshead"]?.(page.editor);
  await expect.poll(page.drawn).toEqual(["¶~un bac", "deux"]);
  expect(kinds()).toEqual(["crosshead", "paragraph"]);
  expect(rejectedKinds()).toEqual(["paragraph", "paragraph"]);
  await userEvent.keyboard("X");
  expect(page.drawn()).toEqual(["¶~[+X]un bac", "deux"]);
  EDITOR_ACTIONS["editor.quote"]?.(page.editor);
  await expect.poll(kinds).toEqual(["quote", "paragraph"]);
  expect(rejectedKinds()).toEqual(["paragraph", "paragraph"]);
  EDITOR_ACTIONS["editor.quote"]?.(page.editor);
  await expect.poll(page.drawn).toEqual(["[+X]un bac", "deux"]);
  expect(page.mode.refused).toBe(0);
});

test("what has no form as a suggestion is taken back and said", async () => {
  const page = await open(paragraph("un bac"));
  EDITOR_ACTIONS["editor.bullets"]?.(page.editor);
  await expect.poll(() => page.mode.refused).toBe(1);
  expect(page.drawn()).toEqual(["un bac"]);
  await userEvent.keyboard("X");
  expect(page.drawn()).toEqual(["[+X]un bac"]);
});

test("undo takes a suggestion back, redo brings it again", async () => {
  const page = await open(paragraph("un bac"));
  await select(2);
  await userEvent.keyboard("{Delete}");
  expect(page.drawn()).toEqual(["[-un] bac"]);
  page.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await expect.poll(page.drawn).toEqual(["un bac"]);
  await userEvent.keyboard("{Control>}y{/Control}");
  await expect.poll(page.drawn).toEqual(["[-un] bac"]);
});

test("a word that is typed at once is taken back at once", async () => {
  const page = await open(paragraph("un bac"));
  await right(2);
  await userEvent.keyboard(" beau");
  expect(page.drawn()).toEqual(["un[+ beau] bac"]);
  // its first letter is the suggestion, the others go on in it
  page.editor.dispatchCommand(UNDO_COMMAND, undefined);
  page.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await expect.poll(page.drawn).toEqual(["un bac"]);
});

test("outside the mode, words typed into struck ones count at once", async () => {
  const page = await open(paragraph("un bac"));
  await select(2);
  await userEvent.keyboard("{Delete}");
  page.mode.isOn = false;
  await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowRight}X");
  expect(page.drawn()).toEqual(["[-u]X[-n] bac"]);
});

test("a decision is one step of undo, and leaves the other blocks as they are", async () => {
  const page = await open(paragraph("un bac"), paragraph("deux"));
  await userEvent.keyboard("X{ArrowDown}Y");
  const second = page.editor.getEditorState().read(() => page.read().root.children[1]);
  const [first] = page.drawn();
  expect(first).toBe("[+X]un bac");
  const id = JSON.stringify(page.read().root.children[0]).match(/"suggestion":\{"id":"([^"]+)"/)?.[1];
  decideSuggestions(page.editor, (one) => (one.id === id ? "accept" : undefined));
  expect(page.drawn()[0]).toBe("Xun bac");
  expect(page.read().root.children[1]).toEqual(second);
  decideSuggestions(page.editor, () => "reject");
  expect(page.drawn()).toEqual(["Xun bac", "deux"]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(page.drawn()[1]).not.toBe("deux");
});
