import { BASKETS } from "#shared/contract/desk.ts";
import { withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import type { CliCommand } from "./output.ts";

const PAGE = 500;

/** Every story of the desk, one JSON line each, newest first in its basket. */
export const storyList: CliCommand = {
  words: ["story", "list"],
  usage: "story list [--desk FOLDER]",
  async run(args, output) {
    const { values } = readOptions(args, ["desk"]);
    await withDesk(values.desk, async ({ call }) => {
      const seen = new Set<string>();
      for (const basket of BASKETS) {
        for (let offset = 0; ; offset += PAGE) {
          const { rows, total } = await call("stories.list", { basket, offset, limit: PAGE });
          for (const head of rows) if (!seen.has(head.id)) output.line(head);
          for (const head of rows) seen.add(head.id);
          if (offset + PAGE >= total) break;
        }
      }
    });
  },
};
