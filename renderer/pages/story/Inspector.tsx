import type { LexicalEditor } from "lexical";
import { useCallback } from "react";
import { ChecksPanel } from "../../panels/ChecksPanel.tsx";
import { CreditsPanel } from "../../panels/CreditsPanel.tsx";
import { HistoryPanel } from "../../panels/HistoryPanel.tsx";
import { PublishPanel } from "../../panels/PublishPanel.tsx";
import { RelatedPanel } from "../../panels/RelatedPanel.tsx";
import { TickersPanel } from "../../panels/TickersPanel.tsx";
import { useCommand } from "../../state/commands.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useT } from "../../strings/strings.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "../StoryPage.module.css";
import { jumpToFinding } from "./jumpToFinding.ts";
import { PANELS, type PanelId } from "./panels.ts";
import { useFix } from "./useFix.ts";

export type InspectorProps = {
  readonly panel: PanelId;
  onPanel(panel: PanelId): void;
  readonly editor: LexicalEditor | undefined;
  onPublish(): void;
};

/** Everything of the story that is not its page: six panels, one at a time. */
export function Inspector({ panel, onPanel, editor, onPublish }: InspectorProps) {
  const t = useT();
  const id = useStoryId();
  const { data: findings } = useCoreQuery("stories.check", { id });
  const fixOf = useFix(editor);
  const open = useCallback(
    (next: PanelId): void => {
      onPanel(next);
      // the tab is drawn after this
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>("[data-pane=inspector] [role=tab][aria-selected=true]")?.focus(),
      );
    },
    [onPanel],
  );
  usePanelCommands(open);
  const todo = findings?.filter((one) => one.severity !== "note").length ?? 0;
  const content = {
    checks: (
      <ChecksPanel findings={findings} onJump={(finding) => jumpToFinding(finding, editor, open)} fixOf={fixOf} />
    ),
    credits: <CreditsPanel />,
    tickers: <TickersPanel />,
    related: <RelatedPanel />,
    publish: <PublishPanel onPublish={onPublish} />,
    history: <HistoryPanel />,
  };
  return (
    <aside className={styles.inspector} aria-label={t("story.inspector")} data-pane="inspector">
      <Tabs
        label={t("story.inspector")}
        selected={panel}
        onSelect={onPanel}
        tabs={PANELS.map((one) => ({
          id: one,
          name: t(`panel.${one}`),
          badge: one === "checks" && todo > 0 ? todo : undefined,
          content: content[one],
        }))}
      />
    </aside>
  );
}

/** Alt+Shift+1 to 6 show a panel and put the focus on its tab. */
function usePanelCommands(open: (panel: PanelId) => void): void {
  useCommand("panel.checks", () => open("checks"));
  useCommand("panel.credits", () => open("credits"));
  useCommand("panel.tickers", () => open("tickers"));
  useCommand("panel.related", () => open("related"));
  useCommand("panel.publish", () => open("publish"));
  useCommand("panel.history", () => open("history"));
}
