import type { Finding, Severity } from "#shared/domain/finding.ts";
import type { Story } from "#shared/domain/story.ts";

export type Remark = Omit<Finding, "check" | "severity"> & { readonly severity?: Severity };

/** One thing that is looked at before a story leaves. Pure: it sees the story and nothing else. */
export type Check = {
  readonly id: string;
  /** How grave a remark of this check is, unless the remark says otherwise. */
  readonly severity: Severity;
  run(story: Story): readonly Remark[];
};
