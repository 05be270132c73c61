import { expect, test } from "vitest";
import { bodyToHtml } from "./htmlOut.ts";
import { body, paragraph, text, ticker } from "./makeBody.ts";
import { showTickers } from "./tickerDisplay.ts";

const printed = (before: string, after: string, display: "code" | "brackets" | "link" | "none"): string =>
  bodyToHtml(
    showTickers(
      body([paragraph([text(before), ticker("GOOGL.O"), text(after)])]),
      display,
      "https://x.example/i/{ric}?a",
    ),
    { ticker: "text", mediaUrl: () => undefined },
  );

test.each([
  ["Alphabet ", " gagne 2 %.", "none", "<p>Alphabet gagne 2 %.</p>"],
  ["Alphabet ", ", Apple", "none", "<p>Alphabet, Apple</p>"],
  ["Alphabet (", ") gagne", "none", "<p>Alphabet gagne</p>"],
  ["", " gagne", "none", "<p>gagne</p>"],
  ["Alphabet ", " gagne", "code", "<p>Alphabet GOOGL.O gagne</p>"],
  ["Alphabet ", " gagne", "brackets", "<p>Alphabet (GOOGL.O) gagne</p>"],
  ["Alphabet (", ") gagne", "brackets", "<p>Alphabet (GOOGL.O) gagne</p>"],
  ["Alphabet ", ".", "link", '<p>Alphabet <a href="https://x.example/i/GOOGL.O?a" rel="noopener">GOOGL.O</a>.</p>'],
] as const)("“%s…%s” with %s", (before, after, display, html) => expect(printed(before, after, display)).toBe(html));

test("two codes in a row, and one in a list", () => {
  const two = body([paragraph([text("A "), ticker("A.N"), text(" "), ticker("B.N"), text(" montent")])]);
  expect(bodyToHtml(showTickers(two, "none"), { ticker: "text", mediaUrl: () => undefined })).toBe("<p>A montent</p>");
});
