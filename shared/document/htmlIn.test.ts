import { describe, expect, test } from "vitest";
import { type BlockJson, Body } from "./body.ts";
import { htmlToBody } from "./htmlIn.ts";
import { bodyText, paragraphsOf } from "./paragraphs.ts";

const shown = (html: string): string[][] => paragraphsOf(htmlToBody(html)).map(({ kind, text }) => [kind, text]);

describe("no word is lost", () => {
  test.each<[string, string[][]]>([
    ["<form><p>in a form</p></form>", [["paragraph", "in a form"]]],
    ["<pre>one\ntwo</pre>", [["paragraph", "one\ntwo"]]],
    ["<ol><li><p>a</p><p>b</p></li></ol>", [["list", "a\nb"]]],
    ["<ul>loose<li>k</li></ul>", [["list", "loose\nk"]]],
    ["<a href='https://x.example'><h2>T</h2><p>P</p></a>", [["paragraph", "T\nP"]]],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", [["table", "a\tb\nc\t"]]],
    ["<figure><img src='x'><figcaption>cap</figcaption></figure>", [["paragraph", "cap"]]],
    ["a <b> b </b> c", [["paragraph", "a b c"]]],
    [
      "<dl><dt>t</dt><dd>d</dd></dl>",
      [
        ["paragraph", "t"],
        ["paragraph", "d"],
      ],
    ],
  ])("%s", (html, expected) => expect(shown(html)).toEqual(expected));

  test("text that is nested too deeply is text all the same", () => {
    expect(shown(`${"<div>".repeat(400)}deep <script>x</script>text`)).toEqual([["paragraph", "deep text"]]);
  });
});

describe("lists in lists", () => {
  const depthOf = (node: BlockJson): number =>
    1 + Math.max(0, ...((node as { children?: BlockJson[] }).children ?? []).map(depthOf));

  test("an inner list is an item that holds it, as the editor writes it", () => {
    const body = htmlToBody("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>");
    expect(Body.safeParse(body).success).toBe(true);
    expect(body.root.children[0]).toMatchObject({
      listType: "bullet",
      children: [
        { type: "listitem", children: [{ text: "a" }] },
        {
          type: "listitem",
          children: [{ type: "list", listType: "number", children: [{ children: [{ text: "b" }] }] }],
        },
        { type: "listitem", children: [{ text: "c" }] },
      ],
    });
  });

  test.each(["<ul>", "<ul><li>", "<ul><li><a href='https://x.example'>"])(
    "%s twenty thousand times stays shallow",
    (tag) => {
      const body = htmlToBody(`${tag.repeat(20_000)}x`);
      expect(Body.safeParse(body).success).toBe(true);
      expect(bodyText(body)).toContain("x");
      for (const block of body.root.children) expect(depthOf(block)).toBeLessThan(64);
    },
  );
});

test("a picture comes in when the desk has its bytes, and no other", () => {
  const mediaId = "a".repeat(64);
  const body = htmlToBody(
    "<p>One.</p><figure><img src='known' alt='A quay'><figcaption>At <b>dawn</b></figcaption></figure><img src='https://x.example/spy.png'>",
    (src) => (src === "known" ? { mediaId, mediaType: "image/png", credit: "Jo Doe", alt: "" } : undefined),
  );
  expect(body.root.children).toHaveLength(2);
  expect(body.root.children[1]).toMatchObject({ type: "figure", mediaId, caption: "At dawn", alt: "A quay" });
  expect(JSON.stringify(body)).not.toContain("spy");
});

test("breaks and blanks at the edges of a block go, in whatever order they stand", () => {
  const body = htmlToBody(
    "<p> <br> <b> </b>Un<br>deux<br> <br></p><table><tr><td>a<br> </td><td> <br>1</td></tr></table>",
  );
  expect(paragraphsOf(body).map(({ text }) => text)).toEqual(["Un\ndeux", "a\t1"]);
});

test("words behind a list within an item stay behind it", () => {
  const body = htmlToBody("<ul><li>un<ol><li>deux</li></ol>trois</li></ul>");
  expect(bodyText(body)).toBe("un\ndeux\ntrois");
});
