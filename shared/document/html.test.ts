import { describe, expect, test } from "vitest";
import { htmlToBody } from "./htmlIn.ts";
import { bodyText, paragraphsOf, tickersIn } from "./paragraphs.ts";
import { safeUrl } from "./safeUrl.ts";

describe("HTML comes in as our blocks", () => {
  test("paragraphs, crossheads, quotes and lists", () => {
    const body = htmlToBody(
      "<h2>SUITE</h2><p>Un <b>deux</b> <a href='https://example.com/x'>trois</a></p><blockquote>Dit-il</blockquote><ul><li>a</li><li>b</li></ul>",
    );
    expect(paragraphsOf(body).map(({ kind, text }) => [kind, text])).toEqual([
      ["crosshead", "SUITE"],
      ["paragraph", "Un deux trois"],
      ["quote", "Dit-il"],
      ["list", "a\nb"],
    ]);
  });

  test("non-breaking spaces survive", () => {
    expect(bodyText(htmlToBody("<p>50&nbsp;% : 1\u202f000</p>"))).toBe("50\u00a0% : 1\u202f000");
  });

  test("a ticker is known by its mark", () => {
    expect(tickersIn(htmlToBody('<p>Alphabet <span data-ric="GOOGL.O">GOOGL.O</span></p>'))).toEqual(["GOOGL.O"]);
  });

  test.each([
    "<script>alert(1)</script>x",
    "<img src=x onerror=alert(1)>x",
    "<svg><script>alert(1)</script></svg>x",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>x",
    "<template><p onclick=alert(1)>y</p></template>x",
    "<style>@import url(//example.com)</style>x",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>x",
  ])("nothing active comes through: %s", (html) => {
    const json = JSON.stringify(htmlToBody(html));
    expect(json).not.toMatch(/alert|javascript|import|onerror/);
    expect(bodyText(htmlToBody(html))).toBe("x");
  });

  test("a page nested a hundred thousand deep does not overflow", () => {
    const html = `${"<div>".repeat(100_000)}deep`;
    expect(() => htmlToBody(html)).not.toThrow();
  });
});

test.each([
  ["https://example.com/a", "https://example.com/a"],
  ["mailto:desk@example.com", "mailto:desk@example.com"],
  ["javascript:alert(1)", undefined],
  [" jAvAscript:alert(1)", undefined],
  ["java\nscript:alert(1)", undefined],
  ["\u0001javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["vbscript:x", undefined],
  ["file:///etc/passwd", undefined],
  ["//example.com", undefined],
  ["\\\\host\\share", undefined],
  ["https://user:pass@example.com", undefined],
  ["ms-word:x", undefined],
  ["blob:https://example.com/x", undefined],
])("%j as an address", (url, expected) => expect(safeUrl(url)).toBe(expected));
