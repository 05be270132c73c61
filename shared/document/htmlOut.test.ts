import fc from "fast-check";
import { defaultTreeAdapter, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { newStoryId } from "#shared/domain/ids.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { BODY_VERSION, Body } from "./body.ts";
import { bodyToHtml } from "./htmlOut.ts";
import { body, crosshead, figure, link, list, paragraph, quote, text, ticker } from "./makeBody.ts";
import { safeUrl } from "./safeUrl.ts";
import { storyArticleHtml } from "./storyArticle.ts";

const options = { ticker: "chip", mediaUrl: (id: string) => `/media/${id}` } as const;

test("every block and mark has its one tag", () => {
  const all = body([
    paragraph([text("gras", 1), text(" "), text("les deux", 3), { type: "linebreak" }, text("CO"), text("2", 32)]),
    crosshead("SUITE"),
    quote("« Non »"),
    list("number", [[text("un")], [ticker("GOOGL.O")]]),
    paragraph([link("https://example.com/a?b=1&c=2", [text("lien")])]),
    figure({ mediaId: "ab", mediaType: "image/png", caption: "Le port", credit: "AFP / STRINGER", alt: 'Un "port"' }),
  ]);
  expect(bodyToHtml(all, options)).toBe(
    "<p><strong>gras</strong> <strong><em>les deux</em></strong><br>CO<sub>2</sub></p>" +
      '<h2 class="crosshead">SUITE</h2><blockquote>« Non »</blockquote>' +
      '<ol><li>un</li><li><span class="ric" data-ric="GOOGL.O">GOOGL.O</span></li></ol>' +
      '<p><a href="https://example.com/a?b=1&amp;c=2" rel="noopener">lien</a></p>' +
      '<figure><img src="/media/ab" alt="Un &quot;port&quot;"><figcaption>Le port <span class="credit">(AFP / STRINGER)</span></figcaption></figure>',
  );
});

test("blocks and words of a later version give their text", () => {
  const later = { type: "poll", children: [{ type: "answer", text: "<Oui>" }] };
  expect(bodyToHtml(body([later, paragraph([{ type: "footnote", text: "note" }])]), options)).toBe(
    "<p>&lt;Oui&gt;</p><p>note</p>",
  );
});

const EVIL = [
  "<script>alert(1)</script>",
  '" onerror="alert(1)',
  "' onclick='alert(1)",
  "javascript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  'https://example.com/"onmouseover=alert(1)//',
  "</p><iframe srcdoc=x>",
  "$& $' $`",
  "]]><svg/onload=alert(1)>",
];
const value = fc.oneof(
  fc.constantFrom(...EVIL),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.integer(),
  fc.constant(null),
);
const types = "text ticker linebreak tab link autolink paragraph crosshead quote listitem list figure poll".split(" ");
const suggestion = fc.oneof(
  fc.constant(5),
  fc.record({
    id: fc.constantFrom("s1", "__proto__", 7),
    kind: fc.constantFrom("insert", "delete", "format", "constructor"),
    by: fc.constantFrom("<b>", null),
    at: fc.constant(""),
    was: fc.constantFrom(1, -1, "x"),
    wasKind: fc.constantFrom("quote", "table", "script"),
  }),
);
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(...types),
      text: value,
      ric: value,
      url: value,
      format: fc.oneof(fc.integer(), value),
      listType: fc.constantFrom("bullet", "number"),
      mediaId: value,
      $: fc.oneof(value, fc.record({ suggestion, comments: value, paragraphId: fc.string() }, { requiredKeys: [] })),
      mediaType: fc.constantFrom("image/png", "video/mp4"),
      caption: value,
      credit: value,
      alt: value,
      children: fc.oneof({ depthSize: "small" }, value, fc.array(tie("node"), { maxLength: 4 })),
    },
    { requiredKeys: ["type"] },
  ),
}));

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "rel"],
  img: ["src", "alt"],
  video: ["src", "controls", "preload", "aria-label"],
  span: ["class", "data-ric"],
  h2: ["class"],
  ...Object.fromEntries(
    "p blockquote ul ol li strong em u s sub sup br figure figcaption".split(" ").map((tag) => [tag, []]),
  ),
};

test("whatever a body holds, only known tags with harmless attributes come out", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (children) => {
      const parsed = Body.safeParse({ version: BODY_VERSION, root: { type: "root", children } });
      if (!parsed.success) return;
      read++;
      const open = [...parseFragment(bodyToHtml(parsed.data, options)).childNodes];
      for (let one = open.pop(); one; one = open.pop()) {
        if (!defaultTreeAdapter.isElementNode(one)) continue;
        expect(Object.keys(ALLOWED)).toContain(one.tagName);
        for (const { name, value: held } of one.attrs) {
          expect(ALLOWED[one.tagName]).toContain(name);
          if (name === "href") expect(safeUrl(held)).toBe(held);
        }
        open.push(...one.childNodes);
      }
    }),
    { numRuns: 3000 },
  );
  // most random bodies are refused by the schema before; enough must get through for this to mean anything
  expect(read).toBeGreaterThan(300);
});

const story = (change: Partial<PublishedStory>): PublishedStory => ({
  externalId: newStoryId(),
  revision: 1,
  language: "fr",
  headline: "Titre",
  deck: "Chapô",
  slug: "",
  provider: { name: "Reuters", at: "2025-02-05T12:34:00Z" },
  zone: "Europe/Paris",
  dateline: "PARIS, 5 février (Reuters) -",
  advisory: "Corrige le montant",
  byline: "par Ana Moreau",
  body: body([crosshead("SUITE"), paragraph("Texte."), paragraph("Fin.")]),
  creditLine: "(Reportage Ana Moreau)",
  credits: [],
  values: [
    {
      ric: "GOOGL.O",
      name: "Alphabet A",
      venue: "NASDAQ",
      quote: { price: "313.5400", currency: "USD", change: "-0.18", source: "typed" },
    },
  ],
  related: [
    { title: "Un port rouvre", provider: "AFP", at: "2025-12-27T18:37:00Z", url: "", teaser: "Les dockers..." },
  ],
  urgency: 4,
  ...change,
});

/** What a reader who copies the page gets. */
const words = (html: string): string =>
  html
    .split(/<[^>]+>/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" | ");

test("the article reads in the order of the printed page", () => {
  expect(words(storyArticleHtml(story({}), options))).toBe(
    [
      "Titre | Chapô | information fournie par Reuters 05/02/2025 à 13:34 | par Ana Moreau",
      "Correction | Corrige le montant | SUITE | PARIS, 5 février (Reuters) - | Texte. | Fin. | (Reportage Ana Moreau)",
      "Valeurs associées | Alphabet A | GOOGL.O | 313,5400 USD | NASDAQ | -0,18%",
      "À lire aussi | Un port rouvre | AFP 27.12.2025 19:37 | Les dockers...",
    ].join(" | "),
  );
  expect(storyArticleHtml(story({}), options).replace(/<[^>]+>/g, "")).toContain("313,5400 USD NASDAQ -0,18%");
  expect(words(storyArticleHtml(story({ language: "en" }), options))).toContain(
    "provided by Reuters 5 February 2025 at 13:34",
  );
});

test("a dateline is printed as it is, also where there is no paragraph", () => {
  const dateline = "PARIS $& $' $` -";
  expect(words(storyArticleHtml(story({ dateline }), options))).toContain(
    "SUITE | PARIS $&amp; $&#39; $` - | Texte. | Fin.",
  );
  const html = storyArticleHtml(story({ dateline, body: body([crosshead("SUITE")]) }), options);
  expect(words(html)).toContain("PARIS $&amp; $&#39; $` - | SUITE");
});
