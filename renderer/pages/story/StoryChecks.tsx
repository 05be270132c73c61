import type { LexicalEditor } from "lexical";
import type { Finding } from "#shared/domain/finding.ts";
import type { LedgerRow } from "#shared/domain/ledger.ts";
import { showSpan } from "../../editor/spans.ts";
import { LedgerSection } from "../../fields/LedgerSection.tsx";
import { PassedFindings } from "../../fields/PassedFindings.tsx";
import { ChecksPanel } from "../../panels/ChecksPanel.tsx";
import { useDraft, useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { SourceChanges } from "./SourceChanges.tsx";
import { StoryReview } from "./StoryReview.tsx";
import { useFix } from "./useFix.ts";
import { useFreshFindings } from "./useFreshFindings.ts";

export type StoryChecksProps = {
  readonly editor: LexicalEditor | undefined;
  /** The finding that the keys are at, by its key. */
  readonly at: string | undefined;
  onChoose(finding: Finding): void;
};

/** The findings between what the source changed and what it asks for. */
export function StoryChecks({ editor, at, onChoose }: StoryChecksProps) {
  const { data, dataUpdatedAt } = useCoreQuery("stories.check", { id: useStoryId() });
  const findings = useFreshFindings(editor, data, dataUpdatedAt);
  const fixOf = useFix(editor);
  const isTranslation = useDraft().story.head.source !== undefined;
  const showRow = ({ at: place }: LedgerRow): void => {
    if (editor && place) showSpan(editor, place.paragraphId, place.start, place.end);
  };
  return (
    <ChecksPanel
      findings={findings}
      at={at}
      onJump={onChoose}
      fixOf={fixOf}
      lead={
        <>
          <StoryReview />
          <SourceChanges editor={editor} />
        </>
      }
      tail={
        <>
          <PassedFindings />
          {isTranslation && <LedgerSection onShow={showRow} />}
        </>
      }
    />
  );
}

/** How many findings wait for somebody; nothing when none does. */
export function TodoCount() {
  const { data: findings } = useCoreQuery("stories.check", { id: useStoryId() });
  const todo = findings?.filter((one) => one.severity !== "note").length ?? 0;
  return todo > 0 ? todo : null;
}
