import type { LexicalEditor } from "lexical";
import { useState } from "react";
import type { SourceChange } from "#shared/pairs/sourceChanges.ts";
import { blockList } from "../../editor/blockList.ts";
import { showSpan } from "../../editor/spans.ts";
import { ReasonDialog } from "../../fields/ReasonDialog.tsx";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { DiffWords } from "../../ui/DiffView.tsx";
import panel from "../../ui/Panel.module.css";
import styles from "./SourceChanges.module.css";
import { useNews } from "./sourceNews.tsx";
import { type FollowSource, useFollowSource } from "./useFollowSource.ts";

/** The paragraphs whose source says something else now: what changed, word by word, and what can be done about it. */
export function SourceChanges({ editor }: { readonly editor: LexicalEditor | undefined }) {
  const t = useT();
  const changes = useNews()?.changes ?? [];
  const follow = useFollowSource(editor);
  const [ignored, setIgnored] = useState<SourceChange>();
  const [isLate, setLate] = useState(false);
  if (changes.length === 0 || !editor) return null;
  const postponed = changes.filter((one) => one.isPostponed);
  const shown = isLate ? changes : changes.filter((one) => !one.isPostponed);
  const places = blockList(editor.getEditorState()).map(({ paragraphId }) => paragraphId);
  return (
    <section className={panel.section} aria-label={t("changes.title")}>
      <h2 className={panel.head}>
        {t("changes.title")} <small>{shown.length}</small>
      </h2>
      <ul>
        {shown.map((change) => (
          <Change
            key={change.pair.target.join()}
            change={change}
            at={places.indexOf(change.pair.target[0] ?? "") + 1}
            follow={follow}
            onShow={() => showSpan(editor, change.pair.target[0])}
            onIgnore={() => setIgnored(change)}
          />
        ))}
      </ul>
      {postponed.length > 0 && !isLate && (
        <p className={panel.empty}>
          {t("changes.postponed", { count: postponed.length })}{" "}
          <Button tone="quiet" onPress={() => setLate(true)}>
            {t("changes.resume")}
          </Button>
        </p>
      )}
      {ignored && (
        <ReasonDialog
          title={t("changes.ignoreTitle")}
          subject={ignored.after || ignored.before}
          action={t("changes.ignore")}
          onClose={() => setIgnored(undefined)}
          onReason={(reason) => follow.answer(ignored, "ignored", reason)}
        />
      )}
    </section>
  );
}

type ChangeProps = {
  readonly change: SourceChange;
  readonly at: number;
  readonly follow: FollowSource;
  onShow(): void;
  onIgnore(): void;
};

function Change({ change, at, follow, onShow, onIgnore }: ChangeProps) {
  const t = useT();
  const edits = follow.editsOf(change);
  const { from, to, kind, words } = change;
  return (
    <li className={styles.change}>
      <button type="button" className={styles.jump} onClick={onShow}>
        <span className={styles.words}>
          <DiffWords words={words} />
        </span>
        <small>
          {[t("changes.place", { at, from, to }), kind === "removed" ? t("changes.removed") : ""]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </button>
      <div className={styles.acts}>
        {edits && (
          <Button onPress={() => follow.takeFigures(change)} aria-keyshortcuts="Alt+V">
            {t("changes.figures", { figures: edits.map((edit) => edit.to).join(", ") })}
          </Button>
        )}
        <Button tone="quiet" onPress={() => follow.settle(change)} aria-keyshortcuts="Alt+Shift+V">
          {t("changes.settle")}
        </Button>
        <Button tone="quiet" onPress={onIgnore}>
          {t("changes.ignore")}
        </Button>
        {!change.isPostponed && (
          <Button tone="quiet" onPress={() => follow.answer(change, "postponed")}>
            {t("changes.postpone")}
          </Button>
        )}
      </div>
    </li>
  );
}
