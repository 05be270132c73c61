import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { diffBodies } from "#shared/document/diffBodies.ts";
import { diffRaw } from "#shared/document/diffRaw.ts";
import { diffWords } from "#shared/document/diffWords.ts";
import type { RevisionInfo } from "#shared/domain/story.ts";
import { useDraft, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { BodyView } from "../ui/BodyView.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DiffView, DiffWords } from "../ui/DiffView.tsx";
import styles from "../ui/Panel.module.css";
import printed from "../ui/printedPage.module.css";
import { RawDiff } from "../ui/RawDiff.tsx";
import { Select } from "../ui/Select.tsx";
import { sayDone } from "../ui/toasts.tsx";

const NOW = "now";
const MODES = ["changes", "text", "raw"] as const;
type Mode = (typeof MODES)[number];

export type RevisionDialogProps = {
  readonly rev: number;
  /** Every revision there is, newest first. */
  readonly revisions: readonly RevisionInfo[];
  onClose(): void;
};

/** One saved state: as it was, or beside any other one, and the way back to it. */
export function RevisionDialog({ rev, revisions, onClose }: RevisionDialogProps) {
  const draft = useDraft();
  const id = useStoryId();
  const t = useT();
  const [mode, setMode] = useState<Mode>("changes");
  const [other, setOther] = useState(revisions.some((one) => one.rev === rev - 1) ? String(rev - 1) : NOW);
  const { data: content } = useCoreQuery("stories.revision", { id, rev });
  const { data: kept } = useCoreQuery("stories.revision", { id, rev: Number(other) || rev });
  const base = other === NOW ? draft.content() : kept;
  // the older text first, whichever was chosen
  const [before, after] = other === NOW || Number(other) > rev ? [content, base] : [base, content];
  const nameOf = (one: RevisionInfo): string => {
    const number = t("history.revision", { rev: one.rev });
    return one.name ? `${one.name} · ${number}` : number;
  };
  const shown = revisions.find((one) => one.rev === rev);
  const restore = (): void => {
    if (!content) return;
    draft.restore(content);
    sayDone(t("history.restored", { rev }));
    onClose();
  };
  return (
    <Dialog
      title={shown ? nameOf(shown) : t("history.revision", { rev })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button tone="primary" onPress={restore}>
          {t("history.restore")}
        </Button>
      }
    >
      <div className={styles.modes}>
        <ToggleButtonGroup
          aria-label={t("history.mode")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={(keys) => setMode(MODES.find((one) => keys.has(one)) ?? "changes")}
          className={styles.modeGroup ?? ""}
        >
          <ToggleButton id="changes">{t("history.changes")}</ToggleButton>
          <ToggleButton id="text">{t("history.text")}</ToggleButton>
          <ToggleButton id="raw">{t("versions.raw")}</ToggleButton>
        </ToggleButtonGroup>
        {mode !== "text" && (
          <Select
            label={t("history.compare")}
            quietLabel
            compact
            options={[
              { id: NOW, name: t("history.now") },
              ...revisions.filter((one) => one.rev !== rev).map((one) => ({ id: String(one.rev), name: nameOf(one) })),
            ]}
            value={other}
            onChange={setOther}
          />
        )}
      </div>
      {mode === "text" && content && (
        <article className={printed.page} lang={content.language}>
          <h2 className={printed.headline}>{content.headline}</h2>
          <BodyView body={content.body} />
        </article>
      )}
      {mode === "changes" && before && after && (
        <article className={printed.page} lang={after.language}>
          <h2 className={printed.headline}>
            <DiffWords words={diffWords(before.headline, after.headline)} />
          </h2>
          <DiffView diff={diffBodies(before.body, after.body)} />
        </article>
      )}
      {mode === "raw" && before && after && (
        <RawDiff lines={diffRaw(before, after)} label={t("versions.rawLabel")} same={t("versions.same")} />
      )}
    </Dialog>
  );
}
