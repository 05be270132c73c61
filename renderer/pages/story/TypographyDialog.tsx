import { type LexicalEditor, UNDO_COMMAND } from "lexical";
import { useMemo, useState } from "react";
import { Checkbox } from "react-aria-components";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { applyEdits, type Edit } from "#shared/typography/edit.ts";
import { houseEdits } from "#shared/typography/houseEdits.ts";
import { blockTexts, replaceSpans } from "../../editor/spans.ts";
import { useDraft } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import form from "../../ui/Form.module.css";
import { sayDone } from "../../ui/toasts.tsx";
import { EditPreview } from "./EditPreview.tsx";
import styles from "./TypographyDialog.module.css";

export type TypographyDialogProps = { readonly editor: LexicalEditor | undefined; onClose(): void };

const FIELDS = ["headline", "deck"] as const;

/** Where a text stands: a field of the story, or a block of its body. */
type Place = { readonly field: (typeof FIELDS)[number] } | { readonly paragraphId: string };
type Proposed = { readonly key: string; readonly place: Place; readonly text: string; readonly edit: Edit };

/** Everything the house would print otherwise, each change to be looked at and left out; made as one step of undo. */
export function TypographyDialog({ editor, onClose }: TypographyDialogProps) {
  const t = useT();
  const draft = useDraft();
  const house = HOUSE_PROFILES.find(draft.fields().profile);
  // what stood there when the dialog came up: it covers the page, so nothing changes below it
  const proposed = useMemo((): readonly Proposed[] => {
    const fields = draft.fields();
    const profile = HOUSE_PROFILES.find(fields.profile);
    if (!profile || profile.language !== fields.language) return [];
    const blocks = editor ? blockTexts(editor) : [];
    return [
      ...FIELDS.map((field) => ({ place: { field } as Place, text: fields[field], chips: [] })),
      ...blocks.map(({ paragraphId, text, chips }) => ({ place: { paragraphId } as Place, text, chips })),
    ].flatMap(({ place, text, chips }, at) =>
      houseEdits(text, profile, chips).map((edit) => ({ key: `${at}:${edit.start}`, place, text, edit })),
    );
  }, [draft, editor]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposed.filter(({ key }) => !left.has(key));
  const toggle = (key: string, isWanted: boolean): void => {
    const next = new Set(left);
    if (isWanted) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  const apply = (): void => {
    const { headline, deck } = draft.fields();
    for (const field of FIELDS) {
      const edits = chosen.filter(({ place }) => "field" in place && place.field === field).map(({ edit }) => edit);
      if (edits.length > 0) draft.change({ [field]: applyEdits(draft.fields()[field], edits) });
    }
    const spans = chosen.flatMap(({ place, edit }) =>
      "paragraphId" in place ? [{ ...edit, paragraphId: place.paragraphId }] : [],
    );
    if (editor && spans.length > 0) replaceSpans(editor, spans);
    const undo = (): void => {
      draft.change({ headline, deck });
      if (spans.length > 0) editor?.dispatchCommand(UNDO_COMMAND, undefined);
    };
    sayDone(t("typography.done", { count: chosen.length }), { name: t("common.undo"), run: undo });
    onClose();
  };
  return (
    <Dialog
      title={t("typography.title", { house: house?.name ?? "" })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="primary" isDisabled={chosen.length === 0} onPress={apply} autoFocus>
            {t("typography.apply", { count: chosen.length })}
          </Button>
        </>
      }
    >
      {proposed.length === 0 ? (
        <p>{t("typography.none")}</p>
      ) : (
        <ul className={styles.edits} aria-label={t("typography.list")}>
          {proposed.map(({ key, text, edit }) => (
            <li key={key}>
              <Checkbox
                className={form.check ?? ""}
                isSelected={!left.has(key)}
                onChange={(isWanted) => toggle(key, isWanted)}
              >
                <span className={form.box} aria-hidden="true" />
                <span className={styles.rule}>{t(`typography.${edit.rule}`)}</span>
                <EditPreview text={text} edit={edit} />
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
