import fc from "fast-check";
import { expect, test } from "vitest";
import { type BlockJson, Body, type InlineJson } from "#shared/document/body.ts";
import { htmlToBody } from "#shared/document/htmlIn.ts";
import { bodyToHtml } from "#shared/document/htmlOut.ts";
import {
  body,
  factbox,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  table,
  text,
  ticker,
} from "#shared/document/makeBody.ts";
import { bodyText, countWords, paragraphsOf } from "#shared/document/paragraphs.ts";
import { storyArticleHtml } from "#shared/document/storyArticle.ts";
import { DropFormat, TickerDisplay } from "#shared/domain/destination.ts";
import { newStoryId } from "#shared/domain/ids.ts";
import { StoryContent } from "#shared/domain/story.ts";
import { withState } from "#shared/suggestions/line.ts";
import { FORMATS } from "../formats/index.ts";
import { fileOf, wireItemOf } from "./adapters/folder/droppedItem.ts";
import { postContent } from "./adapters/wordpress/postContent.ts";
import { freeze, publishedStory } from "./freeze.ts";

const SECRET = "confidentielzz";
const STYLE = { tickers: "brackets" as const, instrumentUrl: "https://example.com/{ric}" };

type Loose = { readonly type: string; readonly text?: string; readonly children?: Loose[] };
const INLINE_HOLDERS = new Set(["paragraph", "crosshead", "quote", "listitem", "link", "factboxtitle"]);

const STRUCK = { id: "s1", kind: "delete", by: SECRET, at: "2025-02-05T12:34:00Z" };
const ADDED = { ...STRUCK, kind: "insert" };
const [struck, added] = [
  (words: InlineJson) => withState(words, { suggestion: STRUCK }),
  (words: Loose) => withState(words, { suggestion: ADDED, comments: [SECRET] }),
];

/** Puts notes, comments and suggestions into every place that holds text: before, behind and in the middle of a run. */
function noted(node: Loose, at: () => number): Loose {
  if (!node.children) return node;
  const children = node.children.map((child) => noted(child, at));
  if (!INLINE_HOLDERS.has(node.type)) return { ...node, children };
  const words = [note(`${SECRET} à vérifier`), struck(text(SECRET)), struck(ticker(SECRET)), struck(lineBreak())];
  const word = words[at() % words.length] as Loose;
  const split = children.flatMap((child): Loose[] => {
    if (child.type !== "text" || !child.text) return [child, ...(at() % 2 === 0 ? [word] : [])];
    const place = 1 + (at() % child.text.length);
    const [head, tail] = [child.text.slice(0, place), child.text.slice(place)];
    const [first, second] = [added({ ...child, text: head }), { ...child, text: tail }];
    return tail === "" ? [added(child), word] : [first, word, at() % 2 === 0 ? added(second) : second];
  });
  return { ...node, children: [word, ...split] };
}

const inline = fc.oneof(
  fc
    .tuple(fc.constantFrom("Le bac", "repart, dit-on", "à 50\u00a0%"), fc.constantFrom(0, 1, 5, 64))
    .map(([words, format]) => text(words, format)),
  fc.constantFrom("GOOGL.O", "AIR.PA").map(ticker),
  fc.constant(link("https://example.com/", [text("lien")])),
);
// two runs of one format side by side are one in the editor
const line = fc.array(inline, { maxLength: 3 }).map((runs) => runs.flatMap((run): InlineJson[] => [run, lineBreak()]));
const block: fc.Arbitrary<BlockJson> = fc.oneof(
  line.map(paragraph),
  line.map((one) => list("bullet", [one])),
  line.map((one) =>
    table([
      [one, one],
      [one, one],
    ]),
  ),
  line.map((one) => factbox(one, [paragraph(one)])),
);

const contentOf = (value: Body): StoryContent =>
  StoryContent.parse({
    language: "fr",
    headline: "Le bac",
    profile: "reuters-fr",
    provider: { name: "Exemple", at: "2025-02-05T12:34:00Z" },
    body: value,
  });

/** Everything that leaves the desk for a story, by every way there is. */
function published(content: StoryContent, id: ReturnType<typeof newStoryId>): string[] {
  const story = publishedStory(id, 1, content, "Europe/Paris", { advisory: "" }, STYLE);
  const item = wireItemOf(story, "publish", "2025-02-05T12:34:00Z");
  return [
    freeze(story).json,
    ...TickerDisplay.options.map((tickers) =>
      JSON.stringify(publishedStory(id, 1, content, "Europe/Paris", { advisory: "" }, { ...STYLE, tickers })),
    ),
    storyArticleHtml(story, { mediaUrl: () => undefined }),
    postContent(story, new Map()),
    ...DropFormat.options.map((format) => fileOf(item, format).text),
  ];
}

test("a story with notes, comments and open suggestions and one without give the same bytes, by every way out", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(20)), (blocks, places) => {
      const plain = body(blocks);
      const at = (): number => Number(places.next().value);
      const withNotes = Body.parse({ ...plain, root: noted(plain.root as Loose, at) });
      expect(JSON.stringify(withNotes)).toContain(SECRET);
      const id = newStoryId();
      const sent = published(contentOf(withNotes), id);
      expect(sent).toEqual(published(contentOf(plain), id));
      expect(sent.join("\n")).not.toContain(SECRET);
      expect(bodyText(withNotes)).toBe(bodyText(plain));
      expect(countWords(bodyText(withNotes))).toBe(countWords(bodyText(plain)));
      expect(paragraphsOf(withNotes)).toEqual(paragraphsOf(plain));
    }),
    { numRuns: 60 },
  );
});

test("no writer prints a note or struck words, even of a body that nobody cleaned", () => {
  const value = body([
    paragraph([text("Avant "), note(SECRET), struck(text(SECRET)), text("après.")]),
    list("bullet", [[note(SECRET), text("un")]]),
    factbox([text("Titre"), note(SECRET)], [paragraph([link("https://example.com/", [note(SECRET), text("là")])])]),
  ]);
  const item = wireItemOf(
    publishedStory(newStoryId(), 1, contentOf(body([paragraph("Un")])), "Europe/Paris", { advisory: "" }),
    "publish",
    "2025-02-05T12:34:00Z",
  );
  const content = { ...item, body: value };
  const written = FORMATS.all.flatMap(({ write }) => (write ? [write(content)] : []));
  expect(written.length).toBeGreaterThan(4);
  const html = bodyToHtml(value, { ticker: "chip", mediaUrl: () => undefined });
  for (const sent of [...written, html]) expect(sent).not.toContain(SECRET);
  expect(JSON.stringify(htmlToBody(html))).not.toContain(SECRET);
});
