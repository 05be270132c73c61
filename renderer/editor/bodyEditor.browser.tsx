import type { LexicalEditor } from "lexical";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Body } from "#shared/document/body.ts";
import { body, emptyBody, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { bodyText, paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import { startStrings } from "../strings/strings.ts";
import { BodyEditor } from "./BodyEditor.tsx";

startStrings("fr");

/** The editor in a real browser, with the caret in it. */
async function open(start: Body = emptyBody()) {
  let editor: LexicalEditor | undefined;
  let changes = 0;
  const screen = await render(
    <BodyEditor
      body={start}
      label="Texte"
      placeholder="…"
      language="fr"
      onChange={() => {
        changes += 1;
      }}
      onReady={(ready) => {
        editor = ready;
      }}
      onCaret={() => undefined}
      knowsRic={async (ric) => ric === "GOOGL.O"}
    />,
  );
  const box = screen.getByRole("textbox", { name: "Texte" });
  await userEvent.click(box);
  const current = (): Body => {
    if (!editor) throw new Error("the editor is not ready");
    return readBody(editor.getEditorState());
  };
  return { box, current, changes: () => changes };
}

function paste(element: Element, kinds: Record<string, string>): void {
  const data = new DataTransfer();
  for (const [type, value] of Object.entries(kinds)) data.setData(type, value);
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}

test("what is typed is in the body, and every paragraph has its own id", async () => {
  const { current, changes } = await open();
  await userEvent.keyboard("Premier{Enter}Second");
  const paragraphs = paragraphsOf(current());
  expect(paragraphs.map((one) => one.text)).toEqual(["Premier", "Second"]);
  expect(new Set(paragraphs.map((one) => one.paragraphId)).size).toBe(2);
  expect(changes()).toBeGreaterThan(0);
});

test("two signs and a blank make a crosshead, Enter goes on with a paragraph", async () => {
  const { current } = await open();
  await userEvent.keyboard("## TITRE{Enter}Suite");
  expect(paragraphsOf(current()).map(({ kind, text: words }) => [kind, words])).toEqual([
    ["crosshead", "TITRE"],
    ["paragraph", "Suite"],
  ]);
});

test("hostile markup becomes its words and nothing else", async () => {
  const { box, current } = await open();
  let ran = false;
  window.addEventListener("pasted-script", () => {
    ran = true;
  });
  paste(box.element(), {
    "text/html":
      "<p style='color:red' onclick='x()'>Un <b>deux</b></p><script>dispatchEvent(new Event('pasted-script'))</script><p><img src=x onerror=\"dispatchEvent(new Event('pasted-script'))\">Trois <a href='javascript:alert(1)'>quatre</a></p>",
    "text/plain": "Un deux",
  });
  await expect.poll(() => bodyText(current())).toContain("Trois quatre");
  expect(JSON.stringify(current())).not.toMatch(/javascript|onclick|style":"color|script/);
  expect(ran).toBe(false);
});

test("codes in pasted text become chips, non-breaking spaces stay", async () => {
  const { box, current } = await open();
  paste(box.element(), { "text/plain": "Alphabet <GOOGL.O> gagne 2\u00a0% sur 1\u202f000 titres" });
  await expect.poll(() => tickersIn(current())).toEqual(["GOOGL.O"]);
  expect(bodyText(current())).toContain("2\u00a0% sur 1\u202f000");
});

test("a chip is deleted as one piece and comes back with undo", async () => {
  const { current } = await open(body([paragraph([text("Chez "), ticker("MSFT.O")])]));
  await userEvent.keyboard("{Control>}{End}{/Control}{Backspace}");
  await expect.poll(() => tickersIn(current())).toEqual([]);
  expect(bodyText(current()).trim()).toBe("Chez");
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(() => tickersIn(current())).toEqual(["MSFT.O"]);
});
