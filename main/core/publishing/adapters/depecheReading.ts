import { Problem, StoryList, StoryReadBack } from "#shared/contract/cmsApi.ts";
import { type Body, knownBlock } from "#shared/document/body.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { ComparedText } from "#shared/domain/remoteStory.ts";
import { type Answer, callCms } from "../request.ts";
import type { Listed, ReadBack, Reading } from "./adapter.ts";
import { fetchPictures, noReading } from "./readingParts.ts";

const LISTED = "100";

/** Stories of a CMS with our own API come back as they were sent: nothing has to be guessed from a page. */
export const depecheReading: Reading = {
  readBack: async (access, { storyId, remoteId }, wants): Promise<ReadBack> => {
    const id = storyId ?? remoteId ?? "";
    const answer = await callCms(access, { method: "GET", path: `/stories/${id}/content` });
    if (isAbsence(answer)) return { kind: "absent" };
    const read = answer.kind === "answer" ? StoryReadBack.safeParse(answer.json) : undefined;
    if (!read?.success) return noReading(answer);
    const { record, story } = read.data;
    const places = picturesOf(story.body).map((mediaId) => new URL(`/media/${mediaId}`, record.url).href);
    return {
      kind: "there",
      seen: { remoteId: record.externalId, version: record.sha256 },
      url: record.url,
      changedAt: record.updatedAt,
      isPublic: record.status === "published",
      text: printed(story),
      language: story.language,
      storyId: record.externalId,
      story,
      media: wants === "all" ? [...(await fetchPictures(access, places)).values()] : [],
    };
  },
  printed,
  list: async (access, text): Promise<Listed> => {
    const query = new URLSearchParams({ limit: LISTED, text });
    const answer = await callCms(access, { method: "GET", path: `/stories?${query.toString()}` });
    const read = answer.kind === "answer" ? StoryList.safeParse(answer.json) : undefined;
    if (!read?.success) return noReading(answer);
    const entries = read.data.stories.map(({ externalId, headline, url, updatedAt, status }) => ({
      remoteId: externalId,
      headline,
      url,
      changedAt: updatedAt,
      isPublic: status === "published",
      storyId: externalId,
    }));
    return { kind: "list", entries };
  },
};

function printed({ headline, deck, body, byline, creditLine, dateline }: PublishedStory): ComparedText {
  return { headline, deck, body, around: [byline, dateline, creditLine].filter(Boolean) };
}

const picturesOf = (body: Body): string[] =>
  body.root.children.flatMap((block) => {
    const known = knownBlock(block);
    return known?.type === "figure" && known.mediaId !== "" ? [known.mediaId] : [];
  });

/** The API's own "not found": a 404 without it may come from any server in between. */
export const isAbsence = (answer: Answer): boolean =>
  answer.kind === "answer" && answer.status === 404 && Problem.safeParse(answer.json).data?.code === "notFound";
