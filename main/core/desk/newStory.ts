import { type BlockJson, type FigureJson, knownBlock } from "#shared/document/body.ts";
import { body, emptyBody, figure, paragraph } from "#shared/document/makeBody.ts";
import { paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import type { Credit } from "#shared/domain/credits.ts";
import { newId, type WireItemId } from "#shared/domain/ids.ts";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import type { Language } from "#shared/domain/language.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { type Actor, StoryContent } from "#shared/domain/story.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { isMachineNotice } from "#shared/languages/credits/machineNotice.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";

/* A story's lists are shorter than what a file may bring. */
const MOST = { credits: 200, values: 100, related: 50 } as const;

const profileOf = (language: Language): string => `reuters-${language}`;

/** A story nobody has written yet. */
export const blankStory = (language: Language): StoryContent => ({
  language,
  headline: "",
  deck: "",
  slug: "",
  provider: { name: "" },
  dateline: "",
  advisory: "",
  body: emptyBody(),
  credits: [],
  values: [],
  related: [],
  urgency: 4,
  profile: profileOf(language),
});

/** What every story made from a wire item takes over: what the agency says, not how it says it. */
function fromWire(wire: WireContent, language: Language, values: readonly AssociatedValue[]): StoryContent {
  const at = wire.versionCreated ?? wire.firstCreated;
  return {
    ...blankStory(language),
    slug: wire.slug,
    provider: at ? { name: wire.provider, at } : { name: wire.provider },
    dateline: wire.dateline,
    values: [...(wire.values.length > 0 ? wire.values : values)].slice(0, MOST.values),
    urgency: wire.urgency,
    ...(wire.embargo ? { embargo: wire.embargo } : {}),
  };
}

/** The people of the source whose work is in the translation too; its editor and translator have not seen this text. */
const isSourceWork = ({ role, of }: Credit): boolean =>
  ![role, of].some((job) => job === "editing" || job === "translating");

/** A translation to be written: pictures, values and people come along, words do not. */
export function translationOf(
  wire: WireContent,
  language: Language,
  values: readonly AssociatedValue[],
  translator: Actor,
  item: WireItemId,
): StoryContent {
  const credits = wire.credits.filter(isSourceWork).slice(0, MOST.credits - 1);
  if (translator.name !== "") credits.push({ role: "translating", name: translator.name });
  const first = paragraph([]);
  const [begun] = translatable(paragraphsOf(wire.body));
  return StoryContent.parse({
    ...fromWire(wire, language, values),
    dateline: "", // "PARIS, Feb 5 (Reuters) -" is the other language: its month and place names would be printed errors
    credits,
    body: body([first, ...picturesOf(wire)]),
    pairs: [{ source: begun ? [begun.paragraphId] : [], target: [idOf(first)], item }],
  });
}

/** The item as it is, in its own language, as a story to work on. Its paragraphs get ids of their own. */
export function copyOf(wire: WireContent, values: readonly AssociatedValue[]): StoryContent {
  const inText = new Set(wire.body.root.children.flatMap((block) => figureIn(block)?.mediaId ?? []));
  const beside = picturesOf(wire).filter((block) => !inText.has(figureIn(block)?.mediaId ?? ""));
  return StoryContent.parse({
    ...fromWire(wire, wire.language, values),
    headline: wire.headline,
    deck: wire.deck,
    // the notice is printed from the state, so that it is not there twice
    ...(isMachineNotice(wire.advisory) ? { machineTranslated: true } : { advisory: wire.advisory }),
    credits: wire.credits.slice(0, MOST.credits),
    related: wire.related.slice(0, MOST.related),
    body: body([...wire.body.root.children.map(underNewId), ...beside]),
  });
}

/** RICs to list under the story: the metadata's first, then those of the text. What is no RIC is left out. */
export function ricsOf(wire: WireContent): string[] {
  const named = wire.instruments.flatMap((instrument) => (instrument.ric ? [instrument.ric] : []));
  return [...new Set([...named, ...tickersIn(wire.body)])].filter((ric) => {
    const kind = ric.length <= 32 ? parseRic(ric)?.kind : undefined;
    return kind !== undefined && kind !== "chain";
  });
}

const idOf = (block: BlockJson): string => (block as { $?: { paragraphId?: string } }).$?.paragraphId ?? ""; // made above with one

const underNewId = (block: BlockJson): BlockJson => ({ ...block, $: { paragraphId: newId() } });

function figureIn(block: BlockJson): FigureJson | undefined {
  const known = knownBlock(block);
  return known?.type === "figure" ? known : undefined;
}

/** Every picture once, those of the text first, with caption and credit. */
function picturesOf(wire: WireContent): BlockJson[] {
  const pictures = new Map<string, BlockJson>();
  for (const block of wire.body.root.children) {
    const shown = figureIn(block);
    if (shown) pictures.set(shown.mediaId, underNewId(block));
  }
  for (const { mediaId, type, caption, credit, alt } of wire.media) {
    if (!mediaId || pictures.has(mediaId)) continue;
    pictures.set(mediaId, figure({ mediaId, mediaType: type, caption, credit, alt }));
  }
  return [...pictures.values()];
}
