import { z } from "zod";
import { Finding, PassedFinding } from "#shared/domain/finding.ts";
import { StoryId } from "#shared/domain/ids.ts";
import { command, query } from "./defineContract.ts";

export const checksContract = {
  /** What somebody let pass in this story, last first. */
  "checks.passed": query(z.object({ id: StoryId }), z.array(PassedFinding)),
  /**
   * "Right here, not an error": the finding is not told again of this paragraph. A blocking one takes a reason, kept with
   * the name; one that is firm cannot be passed over.
   */
  "checks.pass": command(
    z.object({ id: StoryId, findings: z.array(Finding).min(1).max(200), reason: z.string().max(400).default("") }),
    z.object({ passed: z.int() }),
  ),
  "checks.recall": command(z.object({ id: StoryId, key: z.string().max(4000) }), z.object({ recalled: z.boolean() })),
};
