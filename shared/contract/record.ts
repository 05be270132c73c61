import { z } from "zod";
import { StoryConfirmations } from "#shared/domain/confirmation.ts";
import { StoryId } from "#shared/domain/ids.ts";
import { RecordCheck, RecordEntry } from "#shared/domain/publicationRecord.ts";
import { query } from "./defineContract.ts";

export const recordContract = {
  /** What was recorded of one story, the newest first. */
  "record.story": query(
    z.object({ storyId: StoryId, limit: z.int().min(1).max(500).default(200) }),
    z.array(RecordEntry),
  ),
  /** Who confirmed what: the story first, then those that came of it or of its source and were ever asked to leave. */
  "record.confirmations": query(z.object({ storyId: StoryId }), z.array(StoryConfirmations)),
  /** Lines of the record's file (one JSON object each) from an entry on; `next` is null behind the last. */
  "record.page": query(
    z.object({ after: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(500) }),
    z.object({ lines: z.array(z.string()), next: z.int().nullable() }),
  ),
  /** Goes through the whole chain. */
  "record.verify": query(z.object({}), RecordCheck),
};
