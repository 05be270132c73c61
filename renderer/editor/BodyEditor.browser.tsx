import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { TextJson } from "#shared/document/body.ts";
import { body, paragraph, text as run, ticker } from "#shared/document/makeBody.ts";
import { bodyText, paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import { startStrings } from "../strings/strings.ts";
import { paste, write } from "./BodyEditor.fixture.tsx";
import { insertTicker, replaceBody } from "./editorCommands.ts";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

test("opening a body is no change; typing is", async () => {
  const { seen, kinds } = await write(body([paragraph("Un deux")]));
  expect(seen.changes).toBe(0);
  await userEvent.keyboard("{End} trois");
  expect(kinds()).toEqual([["paragraph", "Un deux trois"]]);
  expect(seen.changes).toBeGreaterThan(0);
});

test("two hashes and a blank make a crosshead, Enter goes on with a paragraph, and each block has its own id", async () => {
  const { kinds, read, seen } = await write();
  await userEvent.keyboard("Un{Enter}## AUCUNE RÈGLE{Enter}Deux");
  expect(kinds()).toEqual([
    ["paragraph", "Un"],
    ["crosshead", "AUCUNE RÈGLE"],
    ["paragraph", "Deux"],
  ]);
  expect(new Set(paragraphsOf(read()).map((one) => one.paragraphId)).size).toBe(3);
  expect(seen.carets.at(-1)).toBe(2);
});

test("a code typed in full becomes a chip when the directory knows it, and only then", async () => {
  const { kinds, read, field } = await write();
  await userEvent.keyboard("Alphabet GOOGL.O recule, U.S. et XXXX.PA non");
  await expect.poll(() => tickersIn(read())).toEqual(["GOOGL.O"]);
  expect(kinds()[0]?.[1]).toBe("Alphabet GOOGL.O recule, U.S. et XXXX.PA non");
  await expect.element(field.getByText("GOOGL.O", { exact: true })).toHaveAttribute("data-ric", "GOOGL.O");
});

test("the chip made of typed letters is one step of undo: the letters come back and stay letters", async () => {
  const { read, kinds } = await write();
  await userEvent.keyboard("Alphabet GOOGL.O ");
  await expect.poll(() => tickersIn(read())).toEqual(["GOOGL.O"]);
  await userEvent.keyboard("{Control>}z{/Control}recule");
  expect(tickersIn(read())).toEqual([]);
  expect(kinds()[0]?.[1]).toBe("Alphabet GOOGL.O recule");
});

test("a sign and a name put the chip at the caret; with @ the name stands before it", async () => {
  const { kinds, read, seen } = await write();
  await userEvent.keyboard("Chez @alpha");
  await expect.element(page.getByRole("option", { name: /Alphabet A/ })).toBeVisible();
  await userEvent.keyboard("{Enter}et $alphabet");
  await expect.element(page.getByRole("option", { name: /Alphabet A/ })).toBeVisible();
  await userEvent.keyboard("{Enter}puis $5 et @nobody{Enter}fin");
  expect(kinds()).toEqual([
    ["paragraph", "Chez Alphabet A GOOGL.O et GOOGL.O puis $5 et @nobody"],
    ["paragraph", "fin"],
  ]);
  expect(tickersIn(read())).toEqual(["GOOGL.O"]);
  expect(seen.tagged).toEqual(["GOOGL.O", "GOOGL.O"]);
});

test("a chip put in at the caret stands apart from the words and goes away as one", async () => {
  const { kinds, editor, read } = await write();
  await userEvent.keyboard("Microsoft");
  insertTicker(editor, "MSFT.O");
  await expect.poll(() => tickersIn(read())).toEqual(["MSFT.O"]);
  expect(kinds()[0]?.[1]).toBe("Microsoft MSFT.O ");
  await userEvent.keyboard("{Backspace}{Backspace}");
  expect(tickersIn(read())).toEqual([]);
  expect(kinds()[0]?.[1]).toBe("Microsoft ");
});

test("a chip at the start of a line has no blank before it", async () => {
  const { kinds, editor, read } = await write();
  await userEvent.keyboard("Un{Shift>}{Enter}{/Shift}");
  insertTicker(editor, "MSFT.O");
  await expect.poll(() => tickersIn(read())).toEqual(["MSFT.O"]);
  expect(kinds()[0]?.[1]).toBe("Un\nMSFT.O ");
});

test("a chip that was deleted comes back as a chip with undo", async () => {
  const { read } = await write(body([paragraph([run("Chez "), ticker("MSFT.O")])]));
  await userEvent.keyboard("{Control>}{End}{/Control}{Backspace}");
  expect(tickersIn(read())).toEqual([]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(tickersIn(read())).toEqual(["MSFT.O"]);
});

test("undo takes back what was typed, redo brings it again", async () => {
  const { kinds } = await write(body([paragraph("Début")]));
  await userEvent.keyboard("{End} suite");
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(kinds()).toEqual([["paragraph", "Début"]]);
  await userEvent.keyboard("{Control>}y{/Control}");
  expect(kinds()).toEqual([["paragraph", "Début suite"]]);
});

test("a revision put back in place of the text can be undone", async () => {
  const { kinds, editor } = await write(body([paragraph("Maintenant")]));
  replaceBody(editor, body([paragraph("Avant"), paragraph("Et encore")]));
  await expect.poll(kinds).toEqual([
    ["paragraph", "Avant"],
    ["paragraph", "Et encore"],
  ]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(kinds()).toEqual([["paragraph", "Maintenant"]]);
});

test("non-breaking spaces survive loading, typing around, cutting and pasting", async () => {
  const words = "50\u00a0% et 1\u202f000\u00a0:";
  const { read, kinds } = await write(body([paragraph(words)]));
  await userEvent.keyboard("{End} oui");
  expect(bodyText(read())).toBe(`${words} oui`);
  await userEvent.keyboard("{Control>}a{/Control}{Control>}x{/Control}");
  expect(kinds()).toEqual([["paragraph", ""]]);
  await userEvent.keyboard("{Control>}v{/Control}");
  expect(bodyText(read())).toBe(`${words} oui`);
  paste({ "text/plain": " 3\u202f000\u00a0€" });
  await expect.poll(() => bodyText(read())).toBe(`${words} oui 3\u202f000\u00a0€`);
});

test("a page copied from a word processor brings words, not its markup; codes become chips", async () => {
  const { read, kinds } = await write();
  paste({
    "text/html": `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
      <!--[if gte mso 9]><xml><o:Pages>1</o:Pages></xml><![endif]-->
      <p class=MsoNormal style='mso-margin-top-alt:auto;background:url(https://example.com/x)'><b>Alphabet</b> &lt;GOOGL.O&gt; recule de 2&nbsp;%.<o:p></o:p></p>
      <h2>AUCUNE RÈGLE</h2><p class=MsoNormal>Fin.</p></body></html>`,
    "text/plain": "Alphabet",
  });
  await expect.poll(kinds).toEqual([
    ["paragraph", "Alphabet GOOGL.O recule de 2\u00a0%."],
    ["crosshead", "AUCUNE RÈGLE"],
    ["paragraph", "Fin."],
  ]);
  expect(tickersIn(read())).toEqual(["GOOGL.O"]);
  expect(JSON.stringify(read())).not.toMatch(/url\(|Mso|example\.com/);
});

test.each([
  `<img src=x onerror="window.hit=1"><p onclick="window.hit=1">mot</p><script>window.hit=1</script>`,
  `<svg onload="window.hit=1"><script>window.hit=1</script></svg><p>mot</p>`,
  `<p><a href="javascript:window.hit=1">mot</a></p><iframe srcdoc="<script>parent.hit=1</script>"></iframe>`,
])("nothing active comes in by paste: %s", async (html) => {
  const { read, field } = await write();
  paste({ "text/html": html });
  await expect.poll(() => bodyText(read())).toBe("mot");
  const element = field.element();
  expect(element.querySelectorAll("script, svg, iframe, img, [onclick], a").length).toBe(0);
  expect("hit" in window).toBe(false);
});

test("a clipboard that claims to be ours and is not is read as any other", async () => {
  const { kinds } = await write();
  const forged = { namespace: "depeche", nodes: [{ type: "figure", mediaId: 7 }] };
  paste({ "application/x-lexical-editor": JSON.stringify(forged), "text/plain": "mot" });
  await expect.poll(kinds).toEqual([["paragraph", "mot"]]);
});

test("plain text: empty lines part paragraphs, a short line in capitals is a crosshead", async () => {
  const { kinds } = await write();
  paste({ "text/plain": "Un,\nsuite.\n\nAUCUNE RÈGLE COMMUNE\n\nDeux." });
  await expect.poll(kinds).toEqual([
    ["paragraph", "Un, suite."],
    ["crosshead", "AUCUNE RÈGLE COMMUNE"],
    ["paragraph", "Deux."],
  ]);
});

test("bold, italic and underline by the usual keys", async () => {
  const { read } = await write();
  for (const key of ["b", "i", "u"]) {
    await userEvent.keyboard(`{Control>}${key}{/Control}${key} {Control>}${key}{/Control}`);
  }
  const [first] = read().root.children;
  const runs = (first as { children: unknown[] }).children.map((run) => TextJson.parse(run)); // a paragraph of text runs
  expect(runs.map(({ text, format }) => [text, format])).toEqual([
    ["b ", 1],
    ["i ", 2],
    ["u ", 8],
  ]);
});

test("a body of a later version can be read and not rewritten", async () => {
  const { field, kinds } = await write({ ...body([paragraph("Plus tard")]), version: 99 });
  await expect.element(field).toHaveAttribute("contenteditable", "false");
  await userEvent.keyboard("x");
  expect(kinds()).toEqual([["paragraph", "Plus tard"]]);
});
