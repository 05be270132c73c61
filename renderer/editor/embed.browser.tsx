import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { startStrings } from "../strings/strings.ts";
import { paste, write } from "./BodyEditor.fixture.tsx";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

test("an address pasted into a line of its own is a card whose title is typed; in a sentence it is words", async () => {
  const { read, kinds } = await write(body([paragraph("Voir")]));
  await userEvent.keyboard("{End} ");
  paste({ "text/plain": "https://example.com/a" });
  await expect.poll(() => kinds()[0]?.[1]).toBe("Voir https://example.com/a");
  await userEvent.keyboard("{Enter}");
  paste({ "text/plain": "https://www.youtube.com/watch?v=abc" });
  await expect.poll(() => kinds()[1]?.[0]).toBe("embed");
  await userEvent.fill(page.getByRole("textbox", { name: "Titre de la carte" }), "Le bac en mer");
  await expect
    .poll(() => read().root.children[1])
    .toMatchObject({
      url: "https://www.youtube.com/watch?v=abc",
      title: "Le bac en mer",
    });
  expect(document.querySelectorAll("iframe, video, [src*=youtube]")).toHaveLength(0);
});
