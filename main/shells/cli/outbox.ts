import { DeliveryId } from "#shared/domain/ids.ts";
import { withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

/** What has not reached its end, or everything: one JSON line a delivery, the newest first. */
export const outboxList: CliCommand = {
  words: ["outbox", "list"],
  usage: "outbox list [--all] [--desk FOLDER]",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk"], ["all"]);
    if (rest.length > 0) throw new UsageError("outbox list takes options only.");
    await withDesk(values.desk, async ({ call }) => {
      for (const one of await call("publishing.deliveries", { open: values.all !== true })) output.line(one);
    });
  },
};

/** Lets deliveries that stopped or wait be tried now. */
export const outboxRetry: CliCommand = eachDelivery("retry");

/** Takes back deliveries that are not on the way. */
export const outboxCancel: CliCommand = eachDelivery("cancel");

function eachDelivery(act: "retry" | "cancel"): CliCommand {
  return {
    words: ["outbox", act],
    usage: `outbox ${act} DELIVERY_ID... [--desk FOLDER]`,
    async run(args, output) {
      const { values, rest } = readOptions(args, ["desk"]);
      const ids = rest.map((text) => DeliveryId.safeParse(text));
      if (ids.length === 0 || ids.some(({ success }) => !success)) {
        throw new UsageError("Name the deliveries by their ids, as outbox list prints them.");
      }
      await withDesk(values.desk, async ({ call }) => {
        for (const { data } of ids) if (data) output.line(await call(`publishing.${act}`, { id: data }));
      });
    },
  };
}
