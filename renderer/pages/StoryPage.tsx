import type { LexicalEditor } from "lexical";
import { useCallback, useDeferredValue, useEffect, useRef, useState } from "react";
import { readReview } from "../editor/reviewing.ts";
import { CompareDialog } from "../fields/compare/CompareDialog.tsx";
import { ConceptDialog } from "../fields/glossary/ConceptDialog.tsx";
import { type ConceptForm, emptyForm } from "../fields/glossary/conceptForm.ts";
import { NameRevisionDialog } from "../fields/NameRevisionDialog.tsx";
import { SpellingHelp } from "../spelling/SpellingHelp.tsx";
import { useSpelling } from "../spelling/useSpelling.ts";
import { useCommand } from "../state/commands.ts";
import { useComparing } from "../state/comparing.ts";
import { useNavigation } from "../state/navigation.ts";
import { DraftProvider, useDraft, useFields, useOpenStory, useStoryId } from "../state/openStory.tsx";
import { usePanes } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Panes } from "../ui/Panes.tsx";
import { sayTrouble } from "../ui/toasts.tsx";
import styles from "./StoryPage.module.css";
import { FindBar } from "./story/FindBar.tsx";
import { Inspector } from "./story/Inspector.tsx";
import { PairDesk } from "./story/PairDesk.tsx";
import { PreviewDialog } from "./story/PreviewDialog.tsx";
import { PublishDialog } from "./story/PublishDialog.tsx";
import type { PanelId } from "./story/panels.ts";
import { SourceColumn } from "./story/SourceColumn.tsx";
import { StoryBar } from "./story/StoryBar.tsx";
import { StoryFoot } from "./story/StoryFoot.tsx";
import { selectedTerm } from "./story/selectedTerm.ts";
import { SourceNewsProvider } from "./story/sourceNews.tsx";
import { TypographyDialog } from "./story/TypographyDialog.tsx";
import { usePaneKeys } from "./story/usePaneKeys.ts";
import { usePlaceInStory } from "./story/usePlaceInStory.ts";
import { WrittenPage } from "./story/WrittenPage.tsx";

export type StoryPageProps = {
  readonly storyId: string;
  /** Whether it stands at the right of another story: then there is room for the page alone. */
  readonly isBeside?: boolean;
};

/** A story being written: source (for a translation), the page itself, the inspector. */
export function StoryPage({ storyId, isBeside = false }: StoryPageProps) {
  const t = useT();
  const opened = useOpenStory(storyId, () => sayTrouble(t("story.forked")));
  if (opened === undefined) return <EmptyState title={t("story.loading")} />;
  if ("error" in opened) {
    return <ErrorNote error={opened.error} actions={<Button onPress={opened.retry}>{t("common.retry")}</Button>} />;
  }
  return (
    <DraftProvider value={opened.draft} key={opened.draft.key}>
      <WithSource isBeside={isBeside} />
    </DraftProvider>
  );
}

/** A translation is told what happens to its source. */
function WithSource({ isBeside }: { readonly isBeside: boolean }) {
  const { source } = useDraft().story.head;
  if (!source) return <OpenStory isBeside={isBeside} />;
  return (
    <SourceNewsProvider openedWith={source.wireItemId}>
      <OpenStory isBeside={isBeside} />
    </SourceNewsProvider>
  );
}

/** The page's name for those who hear it: the headline itself is a field. */
function SpokenTitle() {
  const { headline } = useFields();
  const t = useT();
  return <h1 className="visuallyHidden">{headline || t("frame.untitled")}</h1>;
}

/** Holds nothing that changes while somebody writes: what does lives in the parts below, beside the editor. */
function OpenStory({ isBeside }: { readonly isBeside: boolean }) {
  const draft = useDraft();
  const t = useT();
  const { source } = draft.story.head;
  const [panel, setPanel] = useState<PanelId>("checks");
  const [editor, setEditor] = useState<LexicalEditor>();
  const [dialog, setDialog] = useState<"preview" | "publish" | "checkpoint" | "typography" | "term">();
  const [isFinding, setFinding] = useState(false);
  // the text is on the screen first; what stands beside it comes at once after
  const isTextShown = useDeferredValue(true, false);
  const panes = usePanes(source ? "translate" : "story");
  const section = useRef<HTMLElement>(null);
  const spelling = useSpelling(editor, section);
  const close = useCallback(() => setDialog(undefined), []);
  const publish = useCallback(() => setDialog("publish"), []);
  useEffect(() => {
    if (dialog !== "publish" || !editor || readReview(editor).suggestions.length === 0) return;
    // what would keep it here is in view beside the question: once that has the focus, for a tab that has it stays chosen
    const frame = requestAnimationFrame(() => setPanel("checks"));
    return () => cancelAnimationFrame(frame);
  }, [dialog, editor]);
  const preview = useCallback(() => setDialog("preview"), []);
  const [term, setTerm] = useState<ConceptForm>(emptyForm);
  const addTerm = useCallback(() => {
    setTerm(selectedTerm(draft.fields().language, source?.language));
    setDialog("term");
  }, [draft, source]);
  useTabTitle();
  usePlaceInStory(editor, section);
  usePaneKeys(section);
  useCommand("story.save", () => void draft.flush());
  useCommand("story.checkpoint", () => setDialog("checkpoint"));
  useCommand("story.preview", preview);
  useCommand("story.publish", publish);
  useCommand("edit.find", () => setFinding(true));
  useCommand("story.typography", () => setDialog("typography"));
  useCommand("story.addTerm", addTerm);

  const page = {
    id: "page",
    size: source ? 38 : 73,
    min: 380,
    content: <WrittenPage onEditor={setEditor} isBeside={isBeside} />,
  };
  const inspector = {
    id: "inspector",
    size: 27,
    min: 320,
    content: isTextShown && (
      <Inspector panel={panel} onPanel={setPanel} editor={editor} onPublish={publish} onAddTerm={addTerm} />
    ),
  };
  const sourcePane = source
    ? [{ id: "source", size: 35, min: 320, content: isTextShown && <SourceColumn wireItemId={source.wireItemId} /> }]
    : [];
  return (
    <section className={styles.story} aria-label={t(isBeside ? "tabs.beside" : "story.page")} ref={section}>
      <SpokenTitle />
      <StoryBar editor={editor} isNarrow={isBeside} onPreview={preview} onPublish={publish} />
      {isFinding && <FindBar editor={editor} onClose={() => setFinding(false)} />}
      <div className={styles.columns}>
        {isBeside ? (
          page.content
        ) : (
          <Panes
            id={source ? "translate" : "story"}
            panes={[...sourcePane, page, inspector]}
            sizes={panes.sizes}
            onResized={panes.save}
            dividerLabel={t("common.divider")}
          />
        )}
      </div>
      <StoryFoot editor={editor} spelling={spelling} />
      {editor && spelling && <SpellingHelp editor={editor} spelling={spelling} page={section} />}
      {source && <PairDesk editor={editor} page={section} />}
      <PreviewDialog isOpen={dialog === "preview"} onClose={close} />
      {dialog === "term" && <ConceptDialog form={term} onClose={close} />}
      {dialog === "checkpoint" && <NameRevisionDialog onClose={close} />}
      {dialog === "typography" && <TypographyDialog editor={editor} onClose={close} />}
      <Clash />
      <PublishDialog isOpen={dialog === "publish"} onClose={close} onSent={() => setPanel("publish")} />
    </section>
  );
}

/** The tab shows the headline as it is typed; the page does not draw again for it. */
function useTabTitle(): void {
  const draft = useDraft();
  const id = useStoryId();
  useEffect(() => {
    const { setTabTitle } = useNavigation.getState();
    const tell = (): void => setTabTitle(id, draft.fields().headline);
    tell();
    return draft.subscribe(tell);
  }, [draft, id]);
}

/** The clash that was opened from the panel or the outbox, when it is this story's. */
function Clash() {
  const id = useStoryId();
  const delivery = useComparing((state) => state.delivery);
  const close = useCallback(() => useComparing.setState({ delivery: undefined }), []);
  return delivery?.storyId === id ? <CompareDialog delivery={delivery} onClose={close} /> : null;
}
