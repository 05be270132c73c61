import type { Delivery } from "#shared/domain/delivery.ts";
import { StoryId } from "#shared/domain/ids.ts";
import { type DeskLine, withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

/** Publishes a story's newest revision and waits until the CMS has confirmed it or a person is needed. */
export const publish: CliCommand = {
  words: ["publish"],
  usage: "publish STORY_ID [--desk FOLDER]",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk"]);
    const id = StoryId.safeParse(rest[0]);
    if (!id.success) throw new UsageError("Name the story by its id, as story list prints it.");
    await withDesk(values.desk, async (line) => {
      const { head } = await line.call("stories.open", { id: id.data });
      const queued = await line.call("publishing.publish", { id: id.data, rev: head.rev });
      for (const delivery of await Promise.all(queued.map((one) => settled(line, one)))) {
        output.line(delivery);
        if (delivery.error) output.trouble(`${delivery.destinationName}: ${delivery.error.message}`);
      }
    });
  },
};

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
