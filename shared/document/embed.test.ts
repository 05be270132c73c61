import { expect, test } from "vitest";
import { embedName, embedSite, pageAddress } from "./embed.ts";
import { htmlToBody } from "./htmlIn.ts";
import { bodyToHtml } from "./htmlOut.ts";
import { body, embed } from "./makeBody.ts";

const html = (value: ReturnType<typeof body>): string =>
  bodyToHtml(value, { ticker: "chip", mediaUrl: () => undefined });

test.each([
  ["https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc"],
  ["  https://example.com/a \n", "https://example.com/a"],
  ["example.com/a", undefined],
  ["voir https://example.com/a", undefined],
  ["javascript:alert(1)", undefined],
  ["mailto:a@example.com", undefined],
  ["https://name:word@example.com/", undefined],
])("%s alone in a line is the address %s", (text, url) => expect(pageAddress(text)).toBe(url));

test("a card is a link in a line of its own under its title, or its address, and is read as one again", () => {
  const titled =
    '<p class="embed"><a href="https://example.com/a?b=1&amp;c=2" rel="noopener">Le port &lt;vu&gt;</a></p>';
  const bare = '<p class="embed"><a href="https://example.com/" rel="noopener">example.com</a></p>';
  expect(html(body([embed("https://example.com/a?b=1&c=2", "Le port <vu>"), embed("https://example.com/", "")]))).toBe(
    titled + bare,
  );
  const again = htmlToBody(titled + bare);
  expect(again.root.children.map(({ type }) => type)).toEqual(["embed", "embed"]);
  expect(html(again)).toBe(titled + bare);
});

test("an address that is no page's is printed as words; a paragraph around a link stays one", () => {
  expect(html(body([embed("javascript:alert(1)", "Clic")]))).toBe("<p>Clic</p>");
  const words = '<p class="embed">Voir <a href="https://example.com/" rel="noopener">ici</a></p>';
  expect(html(htmlToBody(words))).toBe(words.replace(' class="embed"', ""));
  expect(embedSite("https://www.example.com/a")).toBe("example.com");
  expect(embedName({ url: "https://www.example.com/a/", title: " " })).toBe("example.com/a");
});
