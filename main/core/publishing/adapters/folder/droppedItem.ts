import { knownBlock } from "#shared/document/body.ts";
import type { DeliveryAct } from "#shared/domain/delivery.ts";
import type { DropFormat } from "#shared/domain/destination.ts";
import { STORY_PARTS, type StoryPart } from "#shared/domain/droppedParts.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { WireContent, type WireMedia } from "#shared/domain/wire.ts";
import { FORMATS } from "../../../formats/index.ts";

/** A published story as a wire item, so that the desk's own writers make the file. @param now ISO 8601 */
export function wireItemOf(story: PublishedStory, act: DeliveryAct, now: string): WireContent {
  const { externalId, revision, provider, values, advisory, body, deck, headline, slug, byline } = story;
  const kept = { body, deck, headline, slug, byline, dateline: story.dateline, urgency: story.urgency };
  return WireContent.parse({
    ...kept,
    guid: `urn:uuid:${externalId}`,
    version: revision,
    provider: provider.name,
    language: story.language,
    advisory,
    firstCreated: provider.at,
    versionCreated: now,
    pubStatus: act === "withdraw" ? "canceled" : "usable",
    signal: act === "correct" ? "correction" : act === "withdraw" ? "withdrawal" : act === "update" ? "update" : "none",
    credits: story.credits,
    creditLine: story.creditLine,
    instruments: values.map(({ ric, name }) => ({ ric, name })),
    values,
    related: story.related,
    media: body.root.children.flatMap((block) => mediaOf(knownBlock(block))),
    ...(story.embargoUntil ? { embargo: { kind: "until", at: story.embargoUntil } } : {}),
  });
}

/** What a file of that format has no place for. */
export function partsDropped(story: PublishedStory, format: DropFormat): StoryPart[] {
  const dropped = FORMATS.find(format)?.drops?.(wireItemOf(story, "publish", new Date(0).toISOString())) ?? [];
  return STORY_PARTS.filter((part) => dropped.includes(part === "credit" ? "creditLine" : part));
}

function mediaOf(block: ReturnType<typeof knownBlock>): Partial<WireMedia>[] {
  if (block?.type !== "figure" || block.mediaId === "") return [];
  const { mediaId, mediaType, caption, credit, alt } = block;
  return [{ href: mediaFileName(mediaId, mediaType), type: mediaType, caption, credit, alt }];
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "video/mp4": "mp4",
  "video/webm": "webm",
};

/** A picture lies beside its story under its own hash, so that the same one is written once. */
export const mediaFileName = (mediaId: string, type: string): string =>
  `${mediaId.slice(0, 32)}.${ENDINGS[type] ?? "bin"}`;

/** @throws AppError `publish.embargo` for an embargo that the format cannot say */
export function fileOf(item: WireContent, format: DropFormat): { readonly text: string; readonly extension: string } {
  const writer = FORMATS.find(format);
  if (!writer?.write) throw new Error(`no writer for ${format}`);
  return { text: writer.write(item), extension: writer.extension ?? ".txt" };
}
