import { untagHeadline } from "#shared/acts/headlineTags.ts";
import { body } from "#shared/document/makeBody.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, newStoryId } from "#shared/domain/ids.ts";
import { languageOrFrench, type PulledStory } from "#shared/domain/remoteStory.ts";
import { StoryContent } from "#shared/domain/story.ts";
import type { CoreContext } from "../context.ts";
import { blankStory } from "../desk/newStory.ts";
import { putMedia } from "../store/mediaStore.ts";
import { putRemoteStory, storyOfRemote } from "../store/remoteStore.ts";
import { setStoryState, storyHead } from "../store/storyHeads.ts";
import { insertStory } from "../store/storyStore.ts";
import type { ReadBack } from "./adapters/adapter.ts";
import { readablePlace } from "./readablePlace.ts";

type There = Extract<ReadBack, { readonly kind: "there" }>;

/**
 * Opens a story that lives in a CMS. One that the desk knows is the desk's; anything else becomes a story here, and what is
 * published of it goes onto the same post, over the text that came. @throws AppError when it cannot be read
 */
export async function pull(core: CoreContext, destination: string, remoteId: string): Promise<PulledStory> {
  const { reading, access } = await readablePlace(core, destination);
  const read = await reading.readBack(access, { remoteId }, "all");
  if (read.kind === "absent") throw new AppError("notFound", "The CMS no longer has this story.", { remoteId });
  if (read.kind !== "there") throw AppError.fromData(read.error);
  const known = read.storyId && storyHead(core.db, read.storyId) ? read.storyId : undefined;
  const open = known ?? storyOfRemote(core.db, destination, remoteId);
  if (open) return { storyId: open, isNew: false };
  const id = read.storyId ?? newStoryId(core.now());
  core.db.transaction(() => {
    for (const { mediaId, content } of read.media) putMedia(core.db, mediaId, content);
    const owner = core.actor();
    const createdAt = new Date(core.now()).toISOString();
    insertStory(core.db, { id, owner, createdAt }, contentOf(read), newId(core.now()));
    putRemoteStory(core.db, id, destination, { seen: read.seen, text: read.text });
    if (read.isPublic) setStoryState(core.db, id, { status: "published", publishedRev: 1, publicUrl: read.url });
  });
  core.emit({ name: "story.changed", id });
  return { storyId: id, isNew: true };
}

function contentOf({ text, story, language }: There): StoryContent {
  const blank = blankStory(languageOrFrench(language));
  const blocks = text.body.root.children;
  const kept = story && {
    slug: story.slug,
    provider: story.provider,
    dateline: story.dateline,
    credits: story.credits,
    values: story.values,
    related: story.related,
    urgency: story.urgency,
    ...(story.machineNotice === undefined ? {} : { machineTranslated: true }),
  };
  return StoryContent.parse({
    ...blank,
    ...kept,
    headline: untagHeadline(text.headline, languageOrFrench(language)).slice(0, 1000),
    deck: text.deck.slice(0, 4000),
    body: blocks.length > 0 ? body(blocks) : blank.body,
  });
}
