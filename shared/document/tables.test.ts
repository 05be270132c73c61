import { expect, test } from "vitest";
import { htmlToBody } from "./htmlIn.ts";
import { bodyToHtml } from "./htmlOut.ts";
import { bodyText } from "./paragraphs.ts";
import { isNumberCell } from "./tableCells.ts";

const HTML = `<table><caption>Indices</caption><thead><tr><th>Indice</th><th>Cours</th><th>Variation</th></tr></thead>
  <tbody><tr><td><b>CAC 40</b></td><td>7 412,35</td><td>+0,31%</td></tr><tr><td>DAX</td><td>22 676,41</td><td>-</td></tr></tbody></table>`;
const html = (text: string): string => bodyToHtml(htmlToBody(text), { ticker: "text", mediaUrl: () => undefined });

test("a table of a page stays one, its figures stand at the right under their headings", () => {
  expect(html(HTML)).toBe(
    "<p>Indices</p>" +
      '<table class="figures"><tbody><tr><th>Indice</th><th class="number">Cours</th><th class="number">Variation</th></tr>' +
      '<tr><td><strong>CAC 40</strong></td><td class="number">7 412,35</td><td class="number">+0,31%</td></tr>' +
      '<tr><td>DAX</td><td class="number">22 676,41</td><td class="number">-</td></tr></tbody></table>',
  );
  expect(html(html(HTML))).toBe(html(HTML));
  expect(bodyText(htmlToBody(HTML))).toBe(
    "Indices\n\nIndice\tCours\tVariation\nCAC 40\t7 412,35\t+0,31%\nDAX\t22 676,41\t-",
  );
});

test("a page laid out by tables, one row or one column is no table, and no word of it is lost", () => {
  const layout =
    "<table><tr><td>Menu</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>";
  expect(html(layout)).not.toContain("<td>Menu");
  for (const word of ["Menu", "a", "b", "c", "d"]) expect(html(layout)).toContain(word);
  expect(html("<table><tr><td>un</td><td>deux</td></tr></table>")).toBe("<p>un\tdeux</p>");
  expect(html("<table><tr><td>un</td></tr><tr><td>deux</td></tr></table>")).toBe("<p>un</p><p>deux</p>");
});

test("short rows are filled, so that columns stay columns", () => {
  const rows = "<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>";
  expect(html(rows)).toContain("<tr><td>d</td><td></td><td></td></tr>");
});

test.each([
  ["+1,90%", true],
  ["22\u202f676,41", true],
  ["313,54 USD", true],
  ["−0.18 %", true],
  ["1.900 pts", true],
  ["-", true],
  ["T3 2024", false],
  ["CAC 40", false],
  ["", false],
])("%s is a figure: %s", (text, expected) => expect(isNumberCell(text)).toBe(expected));
