import type { Delivery } from "#shared/domain/delivery.ts";
import { StoryId } from "#shared/domain/ids.ts";
import { type DeskLine, withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, type Output, UsageError } from "./output.ts";

/** Publishes a story's newest revision and waits until the CMS has confirmed it, holds it or needs a person. */
export const publish: CliCommand = {
  words: ["publish"],
  usage: "publish STORY_ID [--to DESTINATION] [--at TIME] [--embargo TIME] [--desk FOLDER]   (times as ISO 8601)",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "to", "at", "embargo"]);
    const id = storyIn(rest);
    const at = timeIn(values.at, "--at");
    const embargo = timeIn(values.embargo, "--embargo");
    await withDesk(values.desk, async (line) => {
      const rev =
        embargo === undefined ? (await line.call("stories.head", { id })).rev : await under(line, id, embargo);
      const wish = { id, rev, ...(at === undefined ? {} : { at }) };
      const to = values.to === undefined ? {} : { destinations: [await placeNamed(line, values.to)] };
      await tell(line, await line.call("publishing.publish", { ...wish, ...to }), output);
    });
  },
};

/** Takes a story back everywhere, with the reason that readers see. */
export const withdraw: CliCommand = {
  words: ["withdraw"],
  usage: 'withdraw STORY_ID --reason "…" [--desk FOLDER]',
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "reason"]);
    const id = storyIn(rest);
    const advisory = values.reason?.trim() ?? "";
    if (advisory === "") throw new UsageError("Readers must be told why: --reason.");
    await withDesk(values.desk, async (line) => {
      await tell(line, await line.call("publishing.withdraw", { id, advisory }), output);
    });
  },
};

/** Puts a story back to a draft, without a word to readers. */
export const unpublish: CliCommand = {
  words: ["unpublish"],
  usage: 'unpublish STORY_ID [--to DESTINATION] [--reason "…"] [--desk FOLDER]',
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "to", "reason"]);
    const id = storyIn(rest);
    await withDesk(values.desk, async (line) => {
      const to = values.to === undefined ? {} : { destinations: [await placeNamed(line, values.to)] };
      const reason = values.reason?.trim() ?? "";
      await tell(line, await line.call("publishing.unpublish", { id, reason, ...to }), output);
    });
  },
};

function storyIn(rest: readonly string[]): StoryId {
  const id = StoryId.safeParse(rest[0]);
  if (!id.success || rest.length !== 1) throw new UsageError("Name the story by its id, as story list prints it.");
  return id.data;
}

function timeIn(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  // without an offset it would be this machine's clock, which may not be the desk's
  if (Number.isNaN(at) || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    throw new UsageError(`${option} takes a time with its offset: 2026-03-05T18:00+01:00.`);
  }
  return new Date(at).toISOString();
}

/** Saves the story with an embargo. @returns the new revision */
async function under({ call }: DeskLine, id: StoryId, at: string): Promise<number> {
  const { head, content } = await call("stories.open", { id });
  const changed = { ...content, embargo: { kind: "until" as const, at } };
  return (await call("stories.save", { id, baseRev: head.rev, saveId: crypto.randomUUID(), content: changed })).rev;
}

async function placeNamed({ call }: DeskLine, name: string): Promise<string> {
  const places = await call("settings.destinations", {});
  const found = places.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
  if (found) return found.id;
  throw new UsageError(`There is no such destination. There are: ${places.map((one) => one.name).join(", ")}.`);
}

async function tell(line: DeskLine, queued: readonly Delivery[], output: Output): Promise<void> {
  for (const delivery of await Promise.all(queued.map((one) => settled(line, one)))) {
    output.line(delivery);
    if (delivery.error) output.trouble(`${delivery.destinationName}: ${delivery.error.message}`);
  }
}

/** Waits while the outbox is at work; what is held, unsure or refused is told as it is. */
async function settled(line: DeskLine, first: Delivery): Promise<Delivery> {
  let delivery = first;
  while ((delivery.state === "queued" && !delivery.error) || delivery.state === "sending") {
    const changed = line.change();
    const all = await line.call("publishing.deliveries", { storyId: first.storyId });
    const now = all.find((one) => one.id === first.id) ?? delivery;
    if (now.state === delivery.state) await changed;
    delivery = now;
  }
  return delivery;
}
