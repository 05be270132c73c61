import type { StoryAlert } from "#shared/domain/alert.ts";
import type { CheckId } from "#shared/domain/checkId.ts";
import type { Finding, Severity } from "#shared/domain/finding.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Story } from "#shared/domain/story.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import type { Glossary } from "../glossary/deskGlossary.ts";
import type { PairedTexts } from "./pairedTexts.ts";

export type Remark = Omit<Finding, "check" | "severity"> & { readonly severity?: Severity };

/** What a check may look at. `source` is the wire item, in the version that the story stands on. */
export type Checked = Story & {
  readonly source?: WireContent | undefined;
  /** What the agency did to the source since, and nobody has answered. */
  readonly alerts?: readonly StoryAlert[];
  /** What the desk calls things. */
  readonly glossary?: Glossary;
  /** Codes that the desk's own list vouches for, beside the ones that ship with the program. */
  readonly ownRics?: ReadonlySet<string>;
  /** Keys of findings that somebody has let pass at their place. */
  readonly passed?: ReadonlySet<string>;
  /** Both sides of a translation, pair by pair. */
  readonly paired?: PairedTexts;
};

/** Whether the story says in another language what its source says. */
export const isTranslation = ({ head, content }: Checked): boolean =>
  head.source !== undefined && head.source.language !== content.language;

/** One thing that is looked at before a story leaves. Pure: it sees the story and its source, and nothing else. */
export type Check = {
  /** One of the list, so that nothing is remarked that the screen cannot explain. */
  readonly id: CheckId;
  /** How grave a remark of this check is, unless the remark says otherwise. */
  readonly severity: Severity;
  /** The story languages it can read; all of them when left out. */
  readonly languages?: readonly Language[];
  /** What nobody can pass over: without it there is no story to send. */
  readonly isFirm?: boolean;
  run(checked: Checked): readonly Remark[];
};
