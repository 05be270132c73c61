import type { LexicalEditor } from "lexical";
import { useMemo } from "react";
import { bodyText, countWords } from "#shared/document/paragraphs.ts";
import { countCharacters } from "#shared/profiles/fieldLimits.ts";
import type { Spelling } from "../../spelling/createSpelling.ts";
import { SpellingCount } from "../../spelling/SpellingCount.tsx";
import { useCaretPlace, useDraft, useFields, useSavedRev, useStoryId } from "../../state/openStory.tsx";
import { useReviewing } from "../../state/reviewing.ts";
import { useT } from "../../strings/strings.ts";
import styles from "../StoryPage.module.css";
import { PairInWords } from "./PairInWords.tsx";

/** Words a minute at which news is read silently. */
const READING_PACE = 230;

export type StoryFootProps = { readonly editor: LexicalEditor | undefined; readonly spelling: Spelling | undefined };

/** Where the caret is and how long the story is. Counted after a save, never on a key. */
export function StoryFoot({ editor, spelling }: StoryFootProps) {
  const draft = useDraft();
  const { language, profile } = useFields();
  const rev = useSavedRev();
  const caret = useCaretPlace();
  const t = useT();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is the reason to count again
  const { words, characters, blocks } = useMemo(() => {
    const { body } = draft.content();
    const text = bodyText(body);
    const characters = countCharacters(text.replace(/\n+/g, ""));
    return { words: countWords(text), characters, blocks: body.root.children.length };
  }, [draft, rev]);
  return (
    <footer className={styles.foot}>
      <span>{t("story.footParagraph", { at: Math.min(caret + 1, blocks), count: blocks })}</span>
      <PairInWords editor={editor} />
      <span>
        {t("common.words", { count: words })} · {t("story.footCharacters", { count: characters })} ·{" "}
        {t("story.minutes", { count: Math.ceil(words / READING_PACE) })}
      </span>
      <span>
        {language} · {profile}
      </span>
      <SuggestingMark />
      {spelling && <SpellingCount spelling={spelling} />}
      <span className={styles.grow} />
      <span>{t("story.footRevision", { rev })}</span>
    </footer>
  );
}

/** Says that edits are suggestions, for as long as they are. */
function SuggestingMark() {
  const t = useT();
  const id = useStoryId();
  const isOn = useReviewing(({ suggesting }) => suggesting.includes(id));
  return isOn ? <strong className={styles.mode}>{t("suggest.on")}</strong> : null;
}
