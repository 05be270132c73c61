import { bodyToHtml } from "#shared/document/htmlOut.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { withDateline } from "#shared/document/storyArticle.ts";
import { takesBack } from "#shared/domain/delivery.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import { printProvider } from "#shared/languages/print.ts";
import type { Parcel } from "../adapter.ts";
import type { Filling } from "./template.ts";

/** What a parcel puts into the holes of a template. @param remoteId what the place calls the story */
export function fillingOf(parcel: Parcel, remoteId: string): Filling {
  const { storyId, key, sha256, act, payload } = parcel;
  const known = { id: storyId, remoteId, key, sha256 };
  if (takesBack(act)) {
    const { advisory = "", reason = "" } = JSON.parse(payload) as { advisory?: string; reason?: string }; // our own payload
    return { ...known, advisory: advisory || reason };
  }
  const story = PublishedStory.parse(JSON.parse(payload));
  const { language, headline, deck, slug, dateline, byline, creditLine, provider, zone, body, advisory } = story;
  return {
    ...known,
    revision: String(story.revision),
    language,
    headline,
    deck,
    slug,
    dateline,
    byline,
    credit: creditLine,
    provider: printProvider(provider, language, zone),
    html: withDateline(bodyToHtml(body, { ticker: "text", mediaUrl: () => undefined }), dateline),
    text: bodyText(body),
    advisory,
    embargo: story.embargoUntil ?? "",
  };
}

/** For a look-up, which knows the story's id only. */
export const lookUpFilling = (storyId: StoryId): Filling => ({ id: storyId });
