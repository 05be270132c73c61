import type { deskContract } from "#shared/contract/desk.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, newStoryId, type WireItemId } from "#shared/domain/ids.ts";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Story, StoryContent, StorySource } from "#shared/domain/story.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { checkStory } from "../checks/checkStory.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { resolveCredits } from "../credits/resolveCredits.ts";
import { associatedValue } from "../instruments/associatedValue.ts";
import { countOpenDeliveries } from "../store/deliveryStore.ts";
import { nameRevision, revisionNames } from "../store/revisionNameStore.ts";
import { saveRevision } from "../store/saveRevision.ts";
import { countStories, listStories, setSpiked, storyFromWire } from "../store/storyHeads.ts";
import {
  headOrThrow,
  insertStory,
  noStory,
  revisionContent,
  revisionInfos,
  storyHead,
  storyOrThrow,
} from "../store/storyStore.ts";
import { countWire, takeWire, wireItem } from "../store/wireStore.ts";
import { blankStory, copyOf, ricsOf, translationOf } from "./newStory.ts";
import { sourceOf, takeSource } from "./takeSource.ts";

type DeskHandlers = Omit<
  HandlersOf<typeof deskContract>,
  "credits.print" | "credits.people" | "instruments.search" | "instruments.value"
>;

export const deskHandlers: DeskHandlers = {
  "desk.counts": (_, { db, actor }) => {
    const { id } = actor();
    return {
      wire: countWire(db),
      mine: countStories(db, "mine", id),
      toTranslate: countStories(db, "toTranslate", id),
      desk: countStories(db, "desk", id),
      scheduled: countStories(db, "scheduled", id),
      published: countStories(db, "published", id),
      outbox: countOpenDeliveries(db),
      spiked: countStories(db, "spiked", id) + countWire(db, true),
    };
  },
  "stories.list": ({ basket, text, offset, limit }, core) =>
    listStories(core.db, basket, core.actor().id, text, offset, limit),
  "stories.open": ({ id }, core) => storyOrThrow(core.db, id),
  "stories.head": ({ id }, core) => headOrThrow(core.db, id),
  "stories.create": ({ language }, core) => {
    const story = create(core, blankStory(language));
    core.emit({ name: "story.changed", id: story.head.id });
    return story;
  },
  "stories.translate": ({ wireItemId, language }, core) =>
    startFrom(core, wireItemId, language, (wire, values) =>
      translationOf(wire, language, values, core.actor(), wireItemId),
    ),
  "stories.take": ({ wireItemId }, core) => startFrom(core, wireItemId, undefined, copyOf),
  "stories.save": (request, core) => {
    const { changed, ...answer } = saveRevision(core.db, request, { by: core.actor(), now: core.now() });
    if (changed) core.emit({ name: "story.changed", id: answer.id });
    return answer;
  },
  "stories.revisions": ({ id }, core) => {
    if (!storyHead(core.db, id)) throw noStory(id);
    const names = revisionNames(core.db, id);
    return revisionInfos(core.db, id).map((info) => {
      const name = names.get(info.rev);
      return name === undefined ? info : { ...info, name };
    });
  },
  "stories.nameRevision": ({ id, rev, name }, core) => {
    revisionContent(core.db, id, rev); // throws for one that is not there
    nameRevision(core.db, { id, rev, name }, core.actor(), new Date(core.now()).toISOString());
    core.emit({ name: "story.changed", id });
    return {};
  },
  "stories.revision": ({ id, rev }, core) => revisionContent(core.db, id, rev),
  "stories.spike": ({ id, spiked }, core) => {
    if (setSpiked(core.db, id, spiked)) core.emit({ name: "story.changed", id });
    const head = storyHead(core.db, id);
    if (!head) throw noStory(id);
    return head;
  },
  "stories.takeSource": ({ id, wireItemId }, core) => takeSource(core, id, wireItemId),
  "stories.check": ({ id }, core) => checkStory(core.db, storyOrThrow(core.db, id)),
};

type Write = (wire: WireContent, values: readonly AssociatedValue[]) => StoryContent;

/** Opens the person's own story of this item, or starts one and notes on the wire that it is taken. */
function startFrom(core: CoreContext, wireItemId: WireItemId, target: Language | undefined, write: Write): Story {
  const item = wireItem(core.db, wireItemId);
  if (!item) throw new AppError("notFound", "This wire item is not in the store.", { id: wireItemId });
  const { content } = item;
  const mine = storyFromWire(core.db, core.actor().id, wireItemId, target ?? content.language);
  if (mine) return storyOrThrow(core.db, mine);
  const values = ricsOf(content).map((ric) => associatedValue(core.db, ric));
  const story = core.db.transaction(() => {
    takeWire(core.db, wireItemId, core.actor());
    const written = write(content, values);
    return create(core, { ...written, credits: resolveCredits(core.db, written.credits) }, sourceOf(item));
  });
  core.emit({ name: "wire.changed", id: wireItemId });
  core.emit({ name: "story.changed", id: story.head.id });
  return story;
}

function create(core: CoreContext, content: StoryContent, source?: StorySource): Story {
  const createdAt = new Date(core.now()).toISOString();
  const id = newStoryId(core.now());
  const head = insertStory(core.db, { id, source, owner: core.actor(), createdAt }, content, newId(core.now()));
  return { head, content };
}
