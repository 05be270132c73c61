import type { Language } from "#shared/domain/language.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { ADVISORY_WORDS } from "./advisoryWords.ts";
import { type ChangedFact, changedFacts } from "./changedFacts.ts";

/** What sending a story again would be, and the sentence that says so to readers. */
export type ProposedAct = {
  readonly act: "publish" | "correct";
  /** In the story's language; empty unless it corrects. */
  readonly advisory: string;
  readonly facts: readonly ChangedFact[];
};

/** More than that no reader takes in; whoever publishes words it anew. */
const MOST_TOLD = 4;

/**
 * A changed figure, name or code corrects what was published; anything else brings it up to date. Only a proposal: market
 * copy changes its figures without having been wrong.
 */
export function proposeAct(published: StoryContent, now: StoryContent): ProposedAct {
  const facts = changedFacts(published, now);
  if (facts.length === 0) return { act: "publish", advisory: "", facts };
  return { act: "correct", advisory: advisoryOf(facts, now.language), facts };
}

function advisoryOf(facts: readonly ChangedFact[], language: Language): string {
  const { opens, place, colon, instead } = ADVISORY_WORDS[language];
  const told = facts
    .slice(0, MOST_TOLD)
    .map((fact) => `${place(fact.place)}${colon}${instead(fact.after, fact.before)}`);
  return `${opens}${told.join(language === "fr" ? "\u202f; " : "; ")}.`;
}
