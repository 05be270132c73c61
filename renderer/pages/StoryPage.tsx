import type { LexicalEditor } from "lexical";
import { useCallback, useEffect, useState } from "react";
import { ChecksPanel } from "../panels/ChecksPanel.tsx";
import { CreditsPanel } from "../panels/CreditsPanel.tsx";
import { HistoryPanel } from "../panels/HistoryPanel.tsx";
import { PublishPanel } from "../panels/PublishPanel.tsx";
import { RelatedPanel } from "../panels/RelatedPanel.tsx";
import { TickersPanel } from "../panels/TickersPanel.tsx";
import { useCommand } from "../state/commands.ts";
import { useNavigation } from "../state/navigation.ts";
import { DraftProvider, useDraft, useFields, useOpenStory } from "../state/openStory.tsx";
import { usePanes } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Panes } from "../ui/Panes.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import styles from "./StoryPage.module.css";
import { PreviewDialog } from "./story/PreviewDialog.tsx";
import { PublishDialog } from "./story/PublishDialog.tsx";
import { SourceColumn } from "./story/SourceColumn.tsx";
import { StoryBar } from "./story/StoryBar.tsx";
import { StoryFoot } from "./story/StoryFoot.tsx";
import { WrittenPage } from "./story/WrittenPage.tsx";

export type StoryPageProps = { readonly storyId: string };

/** A story being written: source (for a translation), the page itself, the inspector. */
export function StoryPage({ storyId }: StoryPageProps) {
  const opened = useOpenStory(storyId);
  const t = useT();
  if (opened === undefined) return <EmptyState title={t("story.loading")} />;
  if ("error" in opened) return <ErrorNote error={opened.error} />;
  return (
    <DraftProvider value={opened.draft} key={storyId}>
      <OpenStory />
    </DraftProvider>
  );
}

const PANELS = ["checks", "credits", "tickers", "related", "publish", "history"] as const;
type PanelId = (typeof PANELS)[number];

function OpenStory() {
  const draft = useDraft();
  const { headline } = useFields();
  const t = useT();
  const { source } = draft.story.head;
  const [panel, setPanel] = useState<PanelId>("credits");
  const [editor, setEditor] = useState<LexicalEditor>();
  const [dialog, setDialog] = useState<"preview" | "publish">();
  const [lit, setLit] = useState(0);
  const panes = usePanes(source ? "translate" : "story");
  const { setTabTitle } = useNavigation.getState();
  useEffect(() => setTabTitle(draft.story.head.id, headline), [draft, headline, setTabTitle]);
  const close = useCallback(() => setDialog(undefined), []);
  useCommand("story.save", () => void draft.flush());
  useCommand("story.preview", () => setDialog("preview"));
  useCommand("story.publish", () => setDialog("publish"));
  usePanelCommands(setPanel);

  const content = {
    checks: <ChecksPanel />,
    credits: <CreditsPanel />,
    tickers: <TickersPanel />,
    related: <RelatedPanel />,
    publish: <PublishPanel onPublish={() => setDialog("publish")} />,
    history: <HistoryPanel />,
  };
  const page = {
    id: "page",
    size: source ? 38 : 74,
    min: 380,
    content: <WrittenPage onEditor={setEditor} onLit={setLit} />,
  };
  const inspector = {
    id: "inspector",
    size: 25,
    min: 300,
    content: (
      <aside className={styles.inspector} aria-label={t("story.inspector")}>
        <Tabs<PanelId>
          label={t("story.inspector")}
          selected={panel}
          onSelect={setPanel}
          tabs={PANELS.map((id) => ({ id, name: t(`panel.${id}`), content: content[id] }))}
        />
      </aside>
    ),
  };
  const sourcePane = source
    ? [{ id: "source", size: 37, min: 320, content: <SourceColumn wireItemId={source.wireItemId} lit={lit} /> }]
    : [];
  return (
    <section className={styles.story} aria-label={t("story.page")}>
      <StoryBar editor={editor} onPreview={() => setDialog("preview")} onPublish={() => setDialog("publish")} />
      <div className={styles.columns}>
        <Panes
          id={source ? "translate" : "story"}
          panes={[...sourcePane, page, inspector]}
          sizes={panes.sizes}
          onResized={panes.save}
          dividerLabel={t("common.divider")}
        />
      </div>
      <StoryFoot lit={lit} />
      <PreviewDialog isOpen={dialog === "preview"} onClose={close} />
      <PublishDialog isOpen={dialog === "publish"} onClose={close} onSent={() => setPanel("publish")} />
    </section>
  );
}

/** Alt+Shift+1 to 6 show a panel and put the focus on its tab. */
function usePanelCommands(show: (panel: PanelId) => void): void {
  const open = (panel: PanelId): void => {
    show(panel);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('aside [role="tab"][aria-selected="true"]')?.focus(),
    );
  };
  useCommand("panel.checks", () => open("checks"));
  useCommand("panel.credits", () => open("credits"));
  useCommand("panel.tickers", () => open("tickers"));
  useCommand("panel.related", () => open("related"));
  useCommand("panel.publish", () => open("publish"));
  useCommand("panel.history", () => open("history"));
}
