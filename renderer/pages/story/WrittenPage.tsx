import type { LexicalEditor } from "lexical";
import { useCallback, useRef, useSyncExternalStore } from "react";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { BodyEditor } from "../../editor/BodyEditor.tsx";
import { replaceBody } from "../../editor/editorCommands.ts";
import { HouseTyping } from "../../editor/houseTyping.ts";
import { Suggesting } from "../../editor/suggesting/author.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import printed from "../../ui/printedPage.module.css";
import { sayTrouble } from "../../ui/toasts.tsx";
import styles from "../StoryPage.module.css";
import { PageCap, PageHead } from "./PageHead.tsx";
import { PrintedCredits, PrintedRelated, PrintedValues } from "./PrintedBlocks.tsx";
import { useHouseTyping } from "./useHouseTyping.ts";
import { usePairedWriting } from "./usePairedWriting.ts";
import { useSuggesting } from "./useSuggesting.ts";

export type WrittenPageProps = { onEditor(editor: LexicalEditor): void; readonly isBeside: boolean };

/** The page as readers will see it, written where it stands. Typing in one part draws no other part again. */
export function WrittenPage({ onEditor, isBeside }: WrittenPageProps) {
  const draft = useDraft();
  const language = useSyncExternalStore(draft.subscribe, () => draft.fields().language);
  const t = useT();
  const house = useHouseTyping();
  const suggesting = useSuggesting();
  const call = useCall();
  const tell = useTellTrouble();
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
  const findInstruments = useCallback(
    (text: string) => call("instruments.search", { text, limit: 7 }).catch(() => []), // nothing is proposed: the words stay words
    [call],
  );
  const addValue = useCallback(
    (ric: string) => {
      if (draft.fields().values.some((value) => value.ric === ric)) return;
      call("instruments.value", { ric })
        .then((value) => draft.change({ values: [...draft.fields().values, value] }))
        .catch(tell);
    },
    [call, draft, tell],
  );
  const paragraphEnd = usePairedWriting(editorRef);
  const tooLong = useCallback(() => sayTrouble(t("story.pasteTooLong")), [t]);
  const toBody = useCallback(() => editorRef.current?.focus(), []);
  return (
    <section
      className={`${styles.column} ${styles.paper}`}
      aria-label={t(isBeside ? "tabs.writtenBeside" : "story.written")}
      data-pane="page"
    >
      <div className={styles.sheet}>
        <PageCap />
        <article className={printed.page} lang={language}>
          <HouseTyping value={house}>
            <Suggesting value={suggesting}>
              <PageHead onLeaveDown={toBody} />
              <BodyEditor
                body={draft.story.content.body}
                label={t("story.body")}
                placeholder={t("story.bodyPlaceholder")}
                language={language}
                onChange={draft.bodyChanged}
                onReady={ready}
                onTooLong={tooLong}
                onCaret={draft.moveCaret}
                onBlocks={draft.pairs.blocksChanged}
                onParagraphEnd={paragraphEnd}
                knowsRic={knowsRic}
                findInstruments={findInstruments}
                onTagged={addValue}
              />
            </Suggesting>
          </HouseTyping>
          <PrintedCredits />
          <PrintedValues />
          <PrintedRelated />
        </article>
      </div>
    </section>
  );
}
