import type { deskContract } from "#shared/contract/desk.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, newStoryId, type StoryId, type WireItemId } from "#shared/domain/ids.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Story, StoryContent, StorySource } from "#shared/domain/story.ts";
import type { WireItem } from "#shared/domain/wire.ts";
import { runChecks } from "../checks/runChecks.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { associatedValue } from "../instruments/associatedValue.ts";
import { countOpenDeliveries } from "../store/deliveryStore.ts";
import { countStories, listStories, setSpiked, storyFromWire, storyHead } from "../store/storyHeads.ts";
import { insertStory, revisionContent, revisionInfos, storyOrThrow } from "../store/storyStore.ts";
import { countSpikedWire, countWire, takeWire, wireItem } from "../store/wireStore.ts";
import { blankStory, copyOf, ricsOf, translationOf } from "./newStory.ts";
import { saveStory } from "./saveStory.ts";

type DeskHandlers = Omit<
  HandlersOf<typeof deskContract>,
  "credits.print" | "credits.people" | "instruments.search" | "instruments.value"
>;

export const deskHandlers: DeskHandlers = {
  "desk.counts": (_, core) => {
    const count = (basket: Parameters<typeof countStories>[1]): number =>
      countStories(core.db, basket, core.actor().id);
    return {
      wire: countWire(core.db),
      mine: count("mine"),
      toTranslate: count("toTranslate"),
      desk: count("desk"),
      scheduled: count("scheduled"),
      published: count("published"),
      outbox: countOpenDeliveries(core.db),
      spiked: count("spiked") + countSpikedWire(core.db),
    };
  },
  "stories.list": (query, core) => {
    const { rows, total } = listStories(core.db, { ...query, personId: core.actor().id });
    return { rows, total };
  },
  "stories.open": ({ id }, core) => storyOrThrow(core.db, id),
  "stories.create": ({ language }, core) => create(core, blankStory(language)),
  "stories.translate": ({ wireItemId, language }, core) => {
    const item = itemOrThrow(core, wireItemId);
    return startFrom(core, item, language, (content) =>
      translationOf(content, language, valuesOf(core, item), core.actor()),
    );
  },
  "stories.take": ({ wireItemId }, core) => {
    const item = itemOrThrow(core, wireItemId);
    return startFrom(core, item, item.content.language, (content) => copyOf(content, valuesOf(core, item)));
  },
  "stories.save": (request, core) => saveStory(core, request),
  "stories.revisions": ({ id }, core) => revisionInfos(core.db, id),
  "stories.revision": ({ id, rev }, core) => revisionContent(core.db, id, rev),
  "stories.spike": ({ id, spiked }, core) => {
    setSpiked(core.db, id, spiked);
    core.emit({ name: "story.changed", id });
    return headOrThrow(core, id);
  },
  "stories.check": ({ id }, core) => runChecks(storyOrThrow(core.db, id)),
};

function headOrThrow(core: CoreContext, id: StoryId) {
  const head = storyHead(core.db, id);
  if (!head) throw new AppError("notFound", "This story is not in the store.", { id });
  return head;
}

function itemOrThrow(core: CoreContext, id: WireItemId): WireItem {
  const item = wireItem(core.db, id);
  if (!item) throw new AppError("notFound", "This wire item is not in the store.", { id });
  return item;
}

const valuesOf = (core: CoreContext, item: WireItem) =>
  ricsOf(item.content).map((ric) => associatedValue(core.db, ric));

/** Opens the person's own story of this item, or starts one and notes on the wire that it is taken. */
function startFrom(
  core: CoreContext,
  item: WireItem,
  language: Language,
  write: (content: WireItem["content"]) => StoryContent,
): Story {
  const mine = storyFromWire(core.db, core.actor().id, item.row.id, language);
  if (mine) return storyOrThrow(core.db, mine);
  const source: StorySource = {
    wireItemId: item.row.id,
    guid: item.content.guid,
    version: item.content.version,
    language: item.content.language,
    headline: item.content.headline,
  };
  const story = core.db.transaction(() => {
    takeWire(core.db, item.row.id, core.actor());
    return create(core, write(item.content), source);
  });
  core.emit({ name: "wire.changed", id: item.row.id });
  return story;
}

function create(core: CoreContext, content: StoryContent, source?: StorySource): Story {
  const id = newStoryId(core.now());
  const createdAt = new Date(core.now()).toISOString();
  insertStory(core.db, { id, source, owner: core.actor(), createdAt }, content, newId(core.now()));
  core.emit({ name: "story.changed", id });
  return storyOrThrow(core.db, id);
}
