import { z } from "zod";
import { AlertAction, StoryAlert } from "#shared/domain/alert.ts";
import { Id, StoryId } from "#shared/domain/ids.ts";
import { command, query } from "./defineContract.ts";

export const alertsContract = {
  /** Newest first; those that wait for somebody unless all are asked for. */
  "alerts.list": query(z.object({ storyId: StoryId.optional(), all: z.boolean().default(false) }), z.array(StoryAlert)),
  /**
   * Does what an alert asks for and notes who did it: puts the story on the new version, stops what is about to leave,
   * or withdraws it from every CMS. To ignore one takes a reason.
   */
  "alerts.handle": command(
    z.object({ id: Id, action: AlertAction, reason: z.string().trim().max(1000).default("") }),
    StoryAlert,
  ),
};
