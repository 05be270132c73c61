import type { LexicalEditor } from "lexical";
import { useCallback, useRef } from "react";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { BodyEditor } from "../../editor/BodyEditor.tsx";
import { replaceBody } from "../../editor/editorCommands.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft, useFields } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import printed from "../../ui/printedPage.module.css";
import { Tag } from "../../ui/Tag.tsx";
import styles from "../StoryPage.module.css";
import { PrintedRelated, PrintedValues } from "./PrintedBlocks.tsx";
import { ProviderLine } from "./ProviderLine.tsx";

/** Agencies keep a headline, tags included, to this many characters. */
const HEADLINE_LIMIT = 110;

export type WrittenPageProps = { onEditor(editor: LexicalEditor): void };

/** The page as readers will see it, written where it stands. */
export function WrittenPage({ onEditor }: WrittenPageProps) {
  const draft = useDraft();
  const fields = useFields();
  const t = useT();
  const call = useCall();
  const editorRef = useRef<LexicalEditor>(undefined);
  const ready = useCallback(
    (editor: LexicalEditor) => {
      editorRef.current = editor;
      draft.connectBody({
        read: () => readBody(editor.getEditorState()),
        write: (body) => replaceBody(editor, body),
      });
      onEditor(editor);
    },
    [draft, onEditor],
  );
  const knowsRic = useCallback(
    (ric: string) =>
      call("instruments.search", { text: ric, limit: 1 }).then(
        ([best]) => best?.ric === ric,
        () => false, // a chip is a convenience: without an answer the letters stay letters
      ),
    [call],
  );
  const byline = formatByline(fields.credits, fields.language);
  const creditLine = formatCreditLine(fields.credits, fields.language);
  const length = [...fields.headline].length;
  return (
    <section className={`${styles.column} ${styles.paper}`} aria-label={t("story.written")} data-pane="page">
      <div className={styles.sheet}>
        <p className={styles.cap}>
          {t(`language.${fields.language}`).toUpperCase()} · {fields.profile.toUpperCase()}
          <span className={styles.chars} data-over={length > HEADLINE_LIMIT}>
            {t("story.chars", { count: length, limit: HEADLINE_LIMIT })}
          </span>
          {draft.story.head.forkedFrom && <Tag tone="warn">{t("story.isCopy")}</Tag>}
        </p>
        <article className={printed.page} lang={fields.language}>
          <textarea
            className={styles.headline}
            rows={1}
            data-field="headline"
            aria-label={t("story.headline")}
            placeholder={t("story.headlinePlaceholder")}
            value={fields.headline}
            onChange={(event) => draft.change({ headline: event.target.value.replace(/\n/g, " ") })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              editorRef.current?.focus();
            }}
          />
          <textarea
            className={styles.deck}
            rows={1}
            aria-label={t("story.deck")}
            placeholder={t("story.deckPlaceholder")}
            value={fields.deck}
            onChange={(event) => draft.change({ deck: event.target.value })}
          />
          <ProviderLine />
          <p className={styles.byline}>{byline || t("story.noByline")}</p>
          <p className={styles.dateline}>
            <input
              className={styles.inline}
              aria-label={t("story.dateline")}
              placeholder={t("story.datelinePlaceholder")}
              value={fields.dateline}
              onChange={(event) => draft.change({ dateline: event.target.value })}
            />
          </p>
          <BodyEditor
            body={draft.story.content.body}
            label={t("story.body")}
            placeholder={t("story.bodyPlaceholder")}
            language={fields.language}
            onChange={draft.bodyChanged}
            onReady={ready}
            onCaret={draft.moveCaret}
            knowsRic={knowsRic}
          />
          {creditLine !== "" && (
            <p className={printed.credit} data-testid="credit-line">
              {creditLine}
            </p>
          )}
          <PrintedValues />
          <PrintedRelated />
        </article>
      </div>
    </section>
  );
}
