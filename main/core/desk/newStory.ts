import { type BlockJson, type Body, knownBlock } from "#shared/document/body.ts";
import { body, emptyBody, figure, paragraph } from "#shared/document/makeBody.ts";
import { tickersIn } from "#shared/document/paragraphs.ts";
import type { Credit } from "#shared/domain/credits.ts";
import { newId } from "#shared/domain/ids.ts";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Actor, StoryContent } from "#shared/domain/story.ts";
import type { WireContent } from "#shared/domain/wire.ts";

const PROFILES: Partial<Record<Language, string>> = { fr: "reuters-fr", en: "reuters-en" };
const profileOf = (language: Language): string => PROFILES[language] ?? "reuters-en";

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
function fromWire(wire: WireContent, language: Language, values: AssociatedValue[]): StoryContent {
  const at = wire.versionCreated ?? wire.firstCreated;
  return {
    ...blankStory(language),
    slug: wire.slug,
    provider: at ? { name: wire.provider, at } : { name: wire.provider },
    dateline: wire.dateline,
    advisory: wire.advisory,
    credits: [...wire.credits],
    values: wire.values.length > 0 ? wire.values : values,
    related: wire.related,
    urgency: wire.urgency,
    ...(wire.embargo ? { embargo: wire.embargo } : {}),
  };
}

/** A translation to be written: pictures and people come along, words do not. */
export function translationOf(
  wire: WireContent,
  language: Language,
  values: AssociatedValue[],
  translator: Actor,
): StoryContent {
  const source = fromWire(wire, language, values);
  const people: Credit[] = source.credits.filter((credit) => credit.role !== "editing");
  if (translator.name !== "") people.push({ role: "translating", name: translator.name });
  return {
    ...source,
    dateline: "", // the target desk writes its own: months and place names differ
    advisory: "",
    credits: people,
    body: body([paragraph([]), ...picturesOf(wire)]),
  };
}

/** The item as it is, in its own language, as a story to work on. */
export function copyOf(wire: WireContent, values: AssociatedValue[]): StoryContent {
  return {
    ...fromWire(wire, wire.language, values),
    headline: wire.headline,
    deck: wire.deck,
    body: freshIds(wire.body, picturesOf(wire)),
  };
}

/** RICs to list under the story: the metadata's first, then those of the text. */
export function ricsOf(wire: WireContent): string[] {
  return [...new Set([...wire.instruments.flatMap((one) => (one.ric ? [one.ric] : [])), ...tickersIn(wire.body)])];
}

function picturesOf(wire: WireContent): BlockJson[] {
  return wire.media.flatMap((media) =>
    media.mediaId
      ? [
          figure({
            mediaId: media.mediaId,
            mediaType: media.type,
            caption: media.caption,
            credit: media.credit,
            alt: media.alt,
          }),
        ]
      : [],
  );
}

/** The same blocks under new ids: a copy's paragraphs are not the source's paragraphs. */
function freshIds(source: Body, pictures: readonly BlockJson[]): Body {
  const shown = new Set(source.root.children.flatMap((block) => mediaIdOf(block)));
  const missing = pictures.filter((block) => !mediaIdOf(block).some((id) => shown.has(id)));
  const children = [...source.root.children, ...missing].map((block) => ({ ...block, $: { paragraphId: newId() } }));
  return { ...source, root: { ...source.root, children } };
}

function mediaIdOf(block: BlockJson): string[] {
  const known = knownBlock(block);
  return known?.type === "figure" ? [known.mediaId] : [];
}
