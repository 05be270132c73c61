import { createHash } from "node:crypto";
import { tagHeadline } from "#shared/acts/headlineTags.ts";
import { publishedBody } from "#shared/document/publishedBody.ts";
import { showTickers } from "#shared/document/tickerDisplay.ts";
import type { DestinationConfig } from "#shared/domain/destination.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { machineNotice } from "#shared/languages/credits/machineNotice.ts";

export type Frozen = { readonly story: PublishedStory; readonly json: string; readonly sha256: string };

/** What goes with a revision: a note to readers (what was corrected, what an update brings) and where it comes from. */
export type Sending = {
  readonly advisory: string;
  readonly of?: "correct" | "update";
  /** How many updates the place has had before this one, for a house that counts them. */
  readonly updates?: number;
  /** The wire story that it was made from. */
  readonly sourceGuid?: string | undefined;
};

/** A revision as it will be sent: people and times worded, nothing left to change. @param zone IANA zone of the desk @param place how that destination prints tagged instruments */
export function publishedStory(
  id: StoryId,
  revision: number,
  content: StoryContent,
  zone: string,
  { advisory, of, updates, sourceGuid }: Sending,
  place?: Pick<DestinationConfig, "tickers" | "instrumentUrl"> &
    Partial<Pick<DestinationConfig, "zone" | "headlineTag">>,
): PublishedStory {
  const body = publishedBody(content.body);
  return PublishedStory.parse({
    externalId: id,
    revision,
    language: content.language,
    headline: tagHeadline(content.headline.trim() || "…", content, place?.headlineTag ?? "none", { of, updates }),
    deck: content.deck,
    slug: content.slug,
    provider: content.provider,
    zone: place?.zone || zone,
    dateline: content.dateline,
    advisory,
    ...(of === "update" && advisory !== "" ? { advisoryOf: of } : {}),
    ...(sourceGuid ? { sourceGuid } : {}),
    byline: formatByline(content.credits, content.language),
    body: place ? showTickers(body, place.tickers, place.instrumentUrl) : body,
    creditLine: formatCreditLine(content.credits, content.language, content.profile),
    credits: content.credits,
    ...(content.machineTranslated ? { machineNotice: machineNotice(content.language) } : {}),
    values: content.values,
    related: content.related,
    urgency: content.urgency,
    ...(content.embargo?.kind === "until" ? { embargoUntil: content.embargo.at } : {}),
  });
}

/** The exact bytes that will be sent, and their hash. */
export function freeze(story: PublishedStory): Frozen {
  const json = JSON.stringify(story);
  return { story, json, sha256: createHash("sha256").update(json).digest("hex") };
}
