import type { LexicalEditor } from "lexical";
import { useCallback, useState } from "react";
import { type Finding, findingKey } from "#shared/domain/finding.ts";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { insertWords } from "../../editor/editorCommands.ts";
import { insertMachineText } from "../../editor/insertMachineText.ts";
import { insertMemoryText } from "../../editor/insertMemoryText.ts";
import { CreditsPanel } from "../../panels/CreditsPanel.tsx";
import { HistoryPanel } from "../../panels/HistoryPanel.tsx";
import { MachinePanel } from "../../panels/MachinePanel.tsx";
import { MemoryPanel } from "../../panels/MemoryPanel.tsx";
import { PublishPanel } from "../../panels/PublishPanel.tsx";
import { RelatedPanel } from "../../panels/RelatedPanel.tsx";
import { TermsPanel } from "../../panels/TermsPanel.tsx";
import { TickersPanel } from "../../panels/TickersPanel.tsx";
import { useCommand } from "../../state/commands.ts";
import { useDraft } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "../StoryPage.module.css";
import { FindingKeys } from "./FindingKeys.tsx";
import { jumpToFinding } from "./jumpToFinding.ts";
import { MemoryKeys } from "./MemoryKeys.tsx";
import { PANELS, type PanelId } from "./panels.ts";
import { ReviewKeys } from "./ReviewKeys.tsx";
import { ReviewProvider } from "./reviewing.tsx";
import { StoryChecks, TodoCount } from "./StoryChecks.tsx";

export type InspectorProps = {
  readonly panel: PanelId;
  onPanel(panel: PanelId): void;
  readonly editor: LexicalEditor | undefined;
  onPublish(): void;
  onAddTerm(): void;
};

/** Everything of the story that is not its page, one panel at a time. */
export function Inspector({ panel, onPanel, editor, onPublish, onAddTerm }: InspectorProps) {
  const t = useT();
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
  const draft = useDraft();
  const [at, setAt] = useState<string>();
  const choose = (finding: Finding): void => {
    setAt(findingKey(finding));
    jumpToFinding(finding, editor, open);
  };
  const isTranslation = draft.story.head.source !== undefined;
  usePanelCommands(open, isTranslation);
  const insert = (text: string): void => {
    if (!editor) return;
    insertWords(editor, text);
    editor.focus();
  };
  const insertFromMachine = (text: string): void => {
    if (!editor) return;
    insertMachineText(editor, text, new Set(draft.fields().values.map(({ ric }) => ric)));
    editor.focus();
  };
  const insertFromMemory = (match: MemoryMatch): void => {
    if (!editor) return;
    insertMemoryText(editor, match, new Set(draft.fields().values.map(({ ric }) => ric)));
    editor.focus();
  };
  const content = {
    checks: <StoryChecks editor={editor} at={at} onChoose={choose} />,
    terms: (
      <>
        <MemoryPanel onInsert={insertFromMemory} />
        <TermsPanel onInsert={insert} onAdd={onAddTerm} />
        <MachinePanel onInsert={insertFromMachine} />
      </>
    ),
    credits: <CreditsPanel />,
    tickers: <TickersPanel />,
    related: <RelatedPanel />,
    publish: <PublishPanel onPublish={onPublish} />,
    history: <HistoryPanel />,
  };
  const review = useCallback(() => onPanel("checks"), [onPanel]);
  return (
    <aside className={styles.inspector} aria-label={t("story.inspector")} data-pane="inspector">
      <ReviewProvider editor={editor} onOpen={review}>
        <ReviewKeys />
        <FindingKeys editor={editor} at={at} onChoose={choose} />
        {isTranslation && <MemoryKeys editor={editor} onInsert={insertFromMemory} />}
        <Tabs
          label={t("story.inspector")}
          selected={panel}
          onSelect={onPanel}
          tabs={PANELS.filter((one) => one !== "terms" || isTranslation).map((one) => ({
            id: one,
            name: t(`panel.${one}`),
            badge: one === "checks" && <TodoCount />,
            content: content[one],
          }))}
        />
      </ReviewProvider>
    </aside>
  );
}

/** Each panel has a command that shows it and puts the focus on its tab. */
function usePanelCommands(open: (panel: PanelId) => void, isTranslation: boolean): void {
  useCommand("panel.terms", () => open("terms"), isTranslation);
  // the panel itself answers while it is shown
  useCommand("machine.translate", () => open("terms"), isTranslation);
  useCommand("panel.checks", () => open("checks"));
  useCommand("panel.credits", () => open("credits"));
  useCommand("panel.tickers", () => open("tickers"));
  useCommand("panel.related", () => open("related"));
  useCommand("panel.publish", () => open("publish"));
  useCommand("panel.history", () => open("history"));
}
