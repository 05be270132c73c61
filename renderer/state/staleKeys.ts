import type { CoreEvent, MethodName } from "#shared/contract/index.ts";
import { assertNever } from "#shared/domain/errors.ts";

/** The methods whose cached answers an event of the core makes stale; every input of a method is meant. */
export function staleKeys(event: CoreEvent): readonly (readonly [MethodName, ...object[]])[] {
  switch (event.name) {
    case "settings.changed":
      return [["settings.read"], ["settings.destinations"], ["instruments.own"], ["quotes.source"], ["machine.source"]];
    case "wire.changed":
      return [
        ["wire.list"],
        ["wire.family"],
        event.id === undefined ? ["wire.open"] : ["wire.open", { id: event.id }],
        ["desk.counts"],
        ["desk.progress"],
      ];
    case "story.changed":
      return [
        ["stories.list"],
        ["stories.open", { id: event.id }],
        ["stories.head", { id: event.id }],
        ["stories.revisions", { id: event.id }],
        ["stories.check", { id: event.id }],
        ["checks.passed", { id: event.id }],
        ["ledger.rows", { id: event.id }],
        ["publishing.preview", { id: event.id }],
        ["glossary.storyTerms", { storyId: event.id }],
        ["desk.counts"],
        ["desk.progress"],
      ];
    case "delivery.changed":
      return [
        ["publishing.deliveries"],
        ["record.story", { storyId: event.storyId }],
        ["record.confirmations"],
        ["publishing.preview", { id: event.storyId }],
        ["stories.list"],
        ["stories.open", { id: event.storyId }],
        ["stories.head", { id: event.storyId }],
        ["wire.list"],
        ["desk.counts"],
        ["desk.progress"],
      ];
    case "alert.changed":
      return [["alerts.list"], ["stories.check"]];
    case "glossary.changed":
      return [["glossary.lists"], ["glossary.search"], ["glossary.storyTerms"], ["stories.check"]];
    case "memory.changed":
      return [["memory.lookUp"], ["memory.search"], ["memory.counts"]];
    case "memory.reading":
      return [["memory.reading"]];
    case "people.changed":
      return [["people.list"], ["people.likelySame"], ["credits.people"]];
    case "spelling.changed":
      return [["spelling.words"]];
    case "comments.changed":
      return [["comments.list", { storyId: event.storyId }]];
    case "sources.changed":
      return [["sources.list"], ["refused.list"]];
    default:
      return assertNever(event);
  }
}
