import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyToHtml } from "./htmlOut.ts";
import { body } from "./makeBody.ts";
import { bodyText } from "./paragraphs.ts";
import { pastedHtmlBlocks } from "./pastedHtml.ts";
import { plainUrl } from "./plainUrl.ts";

/** What was pasted as the page prints it, without the ids that every paste makes anew. */
const pasted = (html: string): string =>
  bodyToHtml(body(pastedHtmlBlocks(html)), { ticker: "text", mediaUrl: () => undefined });

describe("each program's own way to write, as its clipboard has it", () => {
  test("Word: lists are paragraphs with printed bullets, empty paragraphs hold a no-break space", () => {
    expect(
      pasted(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=FR>
<!--StartFragment--><p class=MsoNormal><b><span style='font-size:12.0pt'>Titre en gras</span></b><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Un point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Un sous-point</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Un autre point</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Premier</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>Deuxième, 3&nbsp;000&nbsp;€</p>
<p class=MsoNormal>Fin<span style='mso-hide:all'> caché</span>.</p><!--EndFragment--></body></html>`),
    ).toBe(
      "<p><strong>Titre en gras</strong></p><ul><li>Un point</li><li><ul><li>Un sous-point</li></ul></li><li>Un autre point</li></ul><ol><li>Premier</li><li>Deuxième, 3\u00a0000\u00a0€</li></ol><p>Fin.</p>",
    );
  });

  test("Google Docs: bold is a weight, and all of it stands in a bold that is none", () => {
    expect(
      pasted(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">Le groupe </span><span style="font-weight:700">Halden</span><span style="font-weight:400;font-style:italic"> a dit</span> <a href="https://exemple.test/a?utm_source=docs&amp;id=3"><span style="color:#1155cc;text-decoration:underline">ceci</span></a><span style="vertical-align:super">2</span></p><ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:400">un</span></p></li><li><p><span>deux</span></p></li></ul><h2><span style="font-weight:700">Intertitre</span></h2></b>`,
      ),
    ).toBe(
      '<p>Le groupe <strong>Halden</strong><em> a dit</em> <a href="https://exemple.test/a?id=3" rel="noopener">ceci</a><sup>2</sup></p><ul><li>un</li><li>deux</li></ul><h2 class="crosshead">Intertitre</h2>',
    );
  });

  test("Outlook: a link goes over the mail filter; the page goes straight", () => {
    expect(
      pasted(
        `<div class=WordSection1><p class=MsoNormal>Lire <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.test%2Frapport%3Futm_medium%3Dmail&amp;data=05">le rapport</a>.<o:p></o:p></p><table class=MsoNormalTable border=1><tr><td><p class=MsoNormal>Titre</p></td><td><p class=MsoNormal align=right>12,5%</p></td></tr><tr><td><p class=MsoNormal>Autre</p></td><td><p class=MsoNormal>3,1%</p></td></tr></table></div>`,
      ),
    ).toMatch(
      /^<p>Lire <a href="https:\/\/exemple\.test\/rapport" rel="noopener">le rapport<\/a>\.<\/p><table.*Titre.*12,5%.*Autre.*3,1%.*<\/table>$/s,
    );
  });

  test("LibreOffice: fonts and colours vanish, lists and bold stay", () => {
    expect(
      pasted(
        `<!DOCTYPE html><html><head><style type="text/css">p { line-height: 115% }</style></head><body lang="fr-FR"><p style="margin-bottom: 0cm"><font color="#ff0000"><font face="Liberation Serif"><b>Gras</b> et <u>souligné</u></font></font></p><ol><li><p style="margin-bottom: 0cm">un</p></li><li><p>deux</p></li></ol></body></html>`,
      ),
    ).toBe("<p><strong>Gras</strong> et <u>souligné</u></p><ol><li>un</li><li>deux</li></ol>");
  });

  test("a web page as a browser copies it: every style written out, hidden words, pictures from elsewhere", () => {
    expect(
      pasted(
        `<meta charset='utf-8'><p style="color: rgb(0, 0, 0); font-weight: 400; font-style: normal;">Le titre <strong style="font-weight: 700">gagne</strong> 3%.<span style="display: none">pub</span></p><img src="https://exemple.test/pixel.gif"><p>Suite<script>alert(1)</script></p>`,
      ),
    ).toBe("<p>Le titre <strong>gagne</strong> 3%.</p><p>Suite</p>");
  });
});

test("an address loses its trackers and its detours, and nothing else", () => {
  expect(plainUrl("https://exemple.test/a?utm_source=x&id=3&fbclid=z#bas")).toBe("https://exemple.test/a?id=3#bas");
  expect(plainUrl("https://www.google.com/url?q=https%3A%2F%2Fexemple.test%2F&sa=D")).toBe("https://exemple.test/");
  expect(plainUrl("https://exemple.test/?q=a%20b&page=2")).toBe("https://exemple.test/?q=a%20b&page=2");
  expect(plainUrl("https://www.google.com/url?q=javascript:alert(1)")).toContain("www.google.com");
  expect(plainUrl("ni ceci")).toBe("ni ceci");
});

test("whatever the tags, the words that a reader sees come in, in their order", () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const tag = fc.constantFrom("p", "b", "span", "div", "em", "li", "ul", "h2", "a", "u");
  const style = fc.constantFrom("", "font-weight:700", "font-weight:normal", "mso-list:l0 level2 lfo1", "color:red");
  const { tree } = fc.letrec<{ tree: { html: string; words: string[] } }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      word.map((one) => ({ html: ` ${one} `, words: [one] })),
      fc.tuple(tag, style, fc.array(tie("tree"), { maxLength: 3 })).map(([name, look, inner]) => ({
        html: `<${name} style="${look}">${inner.map(({ html }) => html).join("")}</${name}>`,
        words: inner.flatMap(({ words }) => words),
      })),
    ),
  }));
  fc.assert(
    fc.property(tree, ({ html, words }) => {
      expect(bodyText(body(pastedHtmlBlocks(html))).match(/[a-zé]+/g) ?? []).toEqual(words);
    }),
    { numRuns: 300 },
  );
});
