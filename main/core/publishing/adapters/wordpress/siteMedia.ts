import { z } from "zod";
import type { FigureJson } from "#shared/document/body.ts";
import { knownBlock } from "#shared/document/body.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess, Media, Outcome } from "../adapter.ts";
import { mediaFileName } from "../folder/droppedItem.ts";
import { callWp, outcomeOfWp } from "./api.ts";
import type { SitePicture } from "./postContent.ts";

const Item = z.object({ id: z.int(), source_url: z.url() });

export type Uploaded = { readonly pictures: ReadonlyMap<string, SitePicture> } | { readonly trouble: Outcome };

/** Brings the story's pictures to the site, each once, with caption, credit and alternative text. */
export async function uploadMedia(
  access: CmsAccess,
  story: PublishedStory,
  media: readonly Media[],
): Promise<Uploaded> {
  const pictures = new Map<string, SitePicture>();
  for (const one of media) {
    const figure = story.body.root.children.map(knownBlock).find((block) => isFigureOf(block, one.mediaId));
    const put = await putOne(access, one, figure?.type === "figure" ? figure : undefined);
    if ("trouble" in put) return put;
    pictures.set(one.mediaId, put.picture);
  }
  return { pictures };
}

const isFigureOf = (block: ReturnType<typeof knownBlock>, mediaId: string): boolean =>
  block?.type === "figure" && block.mediaId === mediaId;

type Put = { readonly picture: SitePicture } | { readonly trouble: Outcome };

async function putOne(access: CmsAccess, media: Media, figure: FigureJson | undefined): Promise<Put> {
  const found = await findOne(access, media);
  if ("trouble" in found) return found;
  const picture = found.picture ?? (await upload(access, media));
  if ("trouble" in picture) return picture;
  const { caption = "", credit = "", alt = "" } = figure ?? {};
  const words = { caption: [caption, credit && `(${credit})`].filter(Boolean).join(" "), alt_text: alt };
  const described = await callWp(access, { method: "POST", route: `/wp/v2/media/${picture.id}`, json: words });
  if (described.kind === "answer" && described.status < 300) return { picture };
  return { trouble: asTrouble(described) };
}

/** A name nobody can guess, and the same for the same picture. */
const slugOf = ({ mediaId }: Media): string => `depeche-${mediaId.slice(0, 32)}`;

async function findOne(access: CmsAccess, media: Media): Promise<{ picture?: SitePicture } | { trouble: Outcome }> {
  const params = { slug: slugOf(media), context: "edit", _fields: "id,source_url" };
  const answer = await callWp(access, { method: "GET", route: "/wp/v2/media", params });
  if (answer.kind !== "answer" || answer.status !== 200) return { trouble: asTrouble(answer) };
  const [first] = z.array(Item).safeParse(answer.json).data ?? [];
  return first ? { picture: { id: first.id, url: first.source_url } } : {};
}

async function upload(access: CmsAccess, media: Media): Promise<SitePicture | { trouble: Outcome }> {
  const ending = mediaFileName(media.mediaId, media.type).split(".").at(-1) ?? "bin";
  const answer = await callWp(access, {
    method: "POST",
    route: "/wp/v2/media",
    params: { _fields: "id,source_url" },
    bytes: media.content,
    headers: {
      "content-type": media.type,
      "content-disposition": `attachment; filename="${slugOf(media)}.${ending}"`,
    },
  });
  const item = answer.kind === "answer" && answer.status === 201 ? Item.safeParse(answer.json) : undefined;
  return item?.success ? { id: item.data.id, url: item.data.source_url } : { trouble: asTrouble(answer) };
}

/** A picture is looked for before it is sent, so not knowing is only a reason to wait. */
function asTrouble(answer: Awaited<ReturnType<typeof callWp>>): Outcome {
  if (answer.kind !== "answer") return { kind: "later", error: answer.error };
  const outcome = outcomeOfWp(answer, false);
  return outcome.kind === "unknown" ? { kind: "later", error: outcome.error } : outcome;
}
