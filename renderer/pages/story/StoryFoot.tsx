import { useSyncExternalStore } from "react";
import { bodyText, countWords } from "#shared/document/paragraphs.ts";
import { useDraft, useFields, useSaveState } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import styles from "../StoryPage.module.css";

/** Where the caret is and how long the story is. Counted after a save, never on a key. */
export function StoryFoot({ lit }: { readonly lit: number }) {
  const draft = useDraft();
  const { language, profile } = useFields();
  const state = useSaveState();
  const t = useT();
  const rev = state.kind === "saved" ? state.rev : undefined;
  const body = useSyncExternalStore(draft.subscribeSave, () => lastBody(draft, rev));
  const words = countWords(bodyText(body));
  return (
    <footer className={styles.foot}>
      <span>
        {t("story.footParagraph", {
          at: Math.min(lit + 1, body.root.children.length),
          count: body.root.children.length,
        })}
      </span>
      <span>{t("common.words", { count: words })}</span>
      <span>
        {language} · {profile}
      </span>
      <span className={styles.grow} />
      {rev !== undefined && <span>{t("story.footRevision", { rev })}</span>}
    </footer>
  );
}

const counted = new WeakMap<
  object,
  { rev: number | undefined; body: ReturnType<ReturnType<typeof useDraft>["content"]>["body"] }
>();

function lastBody(draft: ReturnType<typeof useDraft>, rev: number | undefined) {
  const known = counted.get(draft);
  if (known && (known.rev === rev || rev === undefined)) return known.body;
  const { body } = draft.content();
  counted.set(draft, { rev, body });
  return body;
}
