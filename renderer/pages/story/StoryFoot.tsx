import { useMemo } from "react";
import { bodyText, countWords } from "#shared/document/paragraphs.ts";
import { useCaretPlace, useDraft, useFields, useSaveState } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import styles from "../StoryPage.module.css";

/** Words a minute at which news is read silently. */
const READING_PACE = 230;

/** Where the caret is and how long the story is. Counted after a save, never on a key. */
export function StoryFoot() {
  const draft = useDraft();
  const { language, profile } = useFields();
  const state = useSaveState();
  const caret = useCaretPlace();
  const t = useT();
  const rev = state.kind === "saved" ? state.rev : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is the reason to count again
  const { words, blocks } = useMemo(() => {
    const { body } = draft.content();
    return { words: countWords(bodyText(body)), blocks: body.root.children.length };
  }, [draft, rev]);
  return (
    <footer className={styles.foot}>
      <span>{t("story.footParagraph", { at: Math.min(caret + 1, blocks), count: blocks })}</span>
      <span>
        {t("common.words", { count: words })} · {t("story.minutes", { count: Math.ceil(words / READING_PACE) })}
      </span>
      <span>
        {language} · {profile}
      </span>
      <span className={styles.grow} />
      {rev !== undefined && <span>{t("story.footRevision", { rev })}</span>}
    </footer>
  );
}
