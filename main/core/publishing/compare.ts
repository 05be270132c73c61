import { untagHeadline } from "#shared/acts/headlineTags.ts";
import { type Body, type FigureJson, knownBlock } from "#shared/document/body.ts";
import type { Delivery } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { ComparedText, Comparison } from "#shared/domain/remoteStory.ts";
import type { CoreContext } from "../context.ts";
import { destinations } from "../settings/destinations.ts";
import { confirmedPayload } from "../store/deliveryStore.ts";
import { remoteStory } from "../store/remoteStore.ts";
import { readSettings } from "../store/settingsStore.ts";
import { revisionContent } from "../store/storyStore.ts";
import { publishedStory } from "./freeze.ts";
import { readablePlace } from "./readablePlace.ts";

/**
 * The desk's text, the CMS's text and the one that both come from. All three go through the same printing and reading, so
 * that only what somebody did differs. @param rev the desk's revision @throws AppError when the CMS cannot be read
 */
export async function compare(core: CoreContext, delivery: Delivery, rev: number): Promise<Comparison> {
  const { id, storyId, destination, destinationName } = delivery;
  const { reading, access } = await readablePlace(core, destination);
  const place = (await destinations(core)).find((one) => one.id === destination);
  const content = revisionContent(core.db, storyId, rev);
  const ours = reading.printed(
    publishedStory(storyId, rev, content, readSettings(core.db).zone, { advisory: "" }, place),
  );
  const sent = confirmedPayload(core.db, storyId, destination);
  const pulled = remoteStory(core.db, storyId, destination);
  const asWritten = (text: ComparedText): ComparedText => ({
    ...text,
    headline: untagHeadline(text.headline, content.language),
  });
  const base =
    sent === undefined
      ? pulled && asWritten(pulled.text)
      : asWritten(reading.printed(PublishedStory.parse(JSON.parse(sent))));
  const common = { deliveryId: id, storyId, destinationName, ours, ...(base ? { base } : {}) };
  const which = sent === undefined && pulled ? { remoteId: pulled.seen.remoteId } : { storyId };
  const read = await reading.readBack(access, which, "text");
  if (read.kind === "absent") return { ...common, isPublic: false };
  if (read.kind !== "there") throw AppError.fromData(read.error);
  const { seen, url, changedAt, isPublic, text } = read;
  return { ...common, seen, url, changedAt, isPublic, theirs: withOurFigures(asWritten(text), content.body) };
}

/** A picture that the desk knows comes back as the desk has it, with its caption and its credit in their places. */
function withOurFigures(text: ComparedText, ours: Body): ComparedText {
  const known = ours.root.children.map(knownBlock).filter((one): one is FigureJson => one?.type === "figure");
  const children = text.body.root.children.map((block) => {
    const figure = knownBlock(block);
    if (figure?.type !== "figure" || figure.mediaId === "") return block;
    const own = known.find(({ mediaId }) => mediaId.startsWith(figure.mediaId));
    if (!own || own.mediaId === figure.mediaId) return block;
    const printed = `(${own.credit})`;
    const isCredited = own.credit !== "" && figure.caption.endsWith(printed);
    const caption = isCredited ? figure.caption.slice(0, -printed.length).trimEnd() : figure.caption;
    const { mediaId, mediaType, alt } = own;
    return { ...block, mediaId, mediaType, alt, caption, credit: isCredited ? own.credit : "" };
  });
  return { ...text, body: { ...text.body, root: { ...text.body.root, children } } };
}
