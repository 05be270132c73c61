import type { Checked } from "../../main/core/checks/check.ts";
import { CHECKS } from "../../main/core/checks/index.ts";
import { pairedTexts } from "../../main/core/checks/pairedTexts.ts";
import { runChecks } from "../../main/core/checks/runChecks.ts";
import { body, paragraph } from "../../shared/document/makeBody.ts";
import { newId, newStoryId, newWireItemId } from "../../shared/domain/ids.ts";
import { StoryContent, StoryHead } from "../../shared/domain/story.ts";
import { WireContent } from "../../shared/domain/wire.ts";
import { english, french } from "./marketCopy.ts";
import { at, timed } from "./timing.ts";

const WORDS = 2000;
const ROUNDS = 120;
const WARM_UP = 20;
const line = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(58)} ${value}\n`);
const ms = (value: number): string => `${value.toFixed(3)} ms`;

function translation(blocks: number): Checked {
  const item = newWireItemId();
  const at = "2025-02-05T12:34:00.000Z";
  const places = Array.from({ length: blocks }, (_, place) => place + 10);
  const source = WireContent.parse({
    guid: "urn:example:bench",
    version: 1,
    provider: "Reuters",
    language: "en",
    headline: "Shares fall",
    versionCreated: at,
    body: body(places.map((n) => paragraph(english(n)))),
  });
  const content = StoryContent.parse({
    language: "fr",
    headline: "Les actions reculent",
    provider: { name: "Reuters" },
    body: body(places.map((n) => paragraph(french(n)))),
  });
  const head = StoryHead.parse({
    id: newStoryId(),
    rev: 1,
    status: "draft",
    headline: content.headline,
    slug: "",
    language: "fr",
    provider: "Reuters",
    words: WORDS,
    rics: [],
    owner: { id: newId(), name: "Claire Montel", initials: "CM" },
    createdAt: at,
    savedAt: at,
    source: { wireItemId: item, guid: source.guid, version: 1, language: "en", headline: source.headline },
  });
  return { head, content, source, paired: pairedTexts(content, { item, content: source }) };
}

/** The story with other words in one paragraph, as after a few seconds of writing. */
function changed(story: Checked, round: number): Checked {
  const blocks = [...story.content.body.root.children];
  const place = round % blocks.length;
  const block = blocks[place] as { $?: unknown };
  blocks[place] = { ...paragraph(`${french(place + 10)} Tour ${round}.`), $: block.$ } as (typeof blocks)[number];
  const content = { ...story.content, body: body(blocks) };
  const item = story.head.source?.wireItemId;
  if (!item || !story.source) return story;
  return {
    ...story,
    content,
    paired: pairedTexts({ ...content, pairs: story.content.pairs }, { item, content: story.source }),
  };
}

/** All checks on a story of 2,000 words: read for the first time, and after one of its paragraphs changed. */
export function benchChecks(): void {
  const perBlock = french(10).split(/\s+/).length;
  const story = translation(Math.ceil(WORDS / perBlock));
  const linked = { ...story, content: { ...story.content, pairs: pairsOf(story) } };
  const first = timed(() => runChecks(linked));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const next = changed(linked, round);
    times.push(timed(() => runChecks(next)));
  }
  const counted = times.slice(WARM_UP);
  process.stdout.write(
    `${CHECKS.all.length} checks, ${story.content.body.root.children.length} paragraphs, ${WORDS} words\n`,
  );
  line("a whole story, read for the first time", `${ms(first)} (limit 150)`);
  line("after one paragraph changed, median", ms(at(counted, 0.5)));
  line("after one paragraph changed, p95", `${ms(at(counted, 0.95))} (limit 8)`);
  for (const check of CHECKS.all) {
    const own = Array.from({ length: 30 }, (_, round) => {
      const next = changed(linked, round);
      return timed(() => check.run(next));
    });
    if (at(own, 0.5) > 0.2) line(`  ${check.id}`, ms(at(own, 0.5)));
  }
}

const pairsOf = (story: Checked): StoryContent["pairs"] => {
  const item = story.head.source?.wireItemId;
  const sources = story.source?.body.root.children ?? [];
  const idOf = (block: unknown): string => (block as { $?: { paragraphId?: string } }).$?.paragraphId ?? "";
  if (!item) return [];
  return story.content.body.root.children.map((block, place) => ({
    source: [idOf(sources[place])],
    target: [idOf(block)],
    item,
  }));
};
