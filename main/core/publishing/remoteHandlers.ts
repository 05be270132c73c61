import type { remoteContract } from "#shared/contract/remote.ts";
import type { Destination } from "#shared/contract/settings.ts";
import { AppError } from "#shared/domain/errors.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { HandlersOf } from "../context.ts";
import { destinations } from "../settings/destinations.ts";
import { lastDelivery } from "../store/deliveryStore.ts";
import { revisionContent, storyOrThrow } from "../store/storyStore.ts";
import { ADAPTERS } from "./adapters/index.ts";
import { compare } from "./compare.ts";
import { deliveryOrThrow, refuseBlocked } from "./mayLeave.ts";
import { pull } from "./pull.ts";
import { queued, queueStory } from "./queue.ts";
import { reach } from "./reach.ts";
import { readablePlace } from "./readablePlace.ts";

export const remoteHandlers: HandlersOf<typeof remoteContract> = {
  "remote.compare": ({ delivery, rev }, core) => compare(core, deliveryOrThrow(core, delivery), rev),
  "remote.publishOver": async ({ delivery: id, rev, seen }, core) => {
    const { storyId, destination, act } = deliveryOrThrow(core, id);
    const story = storyOrThrow(core.db, storyId);
    const content = revisionContent(core.db, storyId, rev);
    refuseBlocked(core, story.head, content);
    const place = (await destinations(core)).find((one) => one.id === destination);
    if (!place) throw new AppError("publish.noDestination", "This CMS is not set up here.", { destination });
    const wanted = act === "correct" ? "correct" : "publish";
    const sent = lastDelivery(core.db, storyId, destination)?.payload;
    // what the correction says was written when it was asked for
    const advisory = wanted === "correct" && sent ? PublishedStory.parse(JSON.parse(sent)).advisory : "";
    const wish = { storyId, rev, content, wanted, advisory, over: seen } as const;
    return queued(core, storyId, () => [queueStory(core, place, wish)]);
  },
  "remote.list": async ({ destination, text }, core) => {
    const { reading, access } = await readablePlace(core, destination);
    const listed = await reading.list(access, text.trim());
    if (listed.kind !== "list") throw AppError.fromData(listed.error);
    return [...listed.entries];
  },
  "remote.pull": ({ destination, remoteId }, core) => pull(core, destination, remoteId),
  "remote.users": async ({ destination }, core) => {
    const place = await reach(core, destination);
    if ("error" in place) throw AppError.fromData(place.error);
    const asked = await place.adapter.users?.(place.access);
    if (asked && asked.kind !== "users") throw AppError.fromData(asked.error);
    return [...(asked?.users ?? [])];
  },
  "remote.places": async (_, core) =>
    (await destinations(core)).filter(isReadable).map(({ id, name }) => ({ id, name })),
};

const isReadable = ({ adapter, hasSecret }: Destination): boolean =>
  hasSecret && ADAPTERS.find(adapter)?.reading !== undefined;
