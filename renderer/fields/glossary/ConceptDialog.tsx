import { useState } from "react";
import type { Concept } from "#shared/domain/glossary.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import { type ConceptForm, conceptOf } from "./conceptForm.ts";
import styles from "./glossary.module.css";

export type ConceptDialogProps = {
  readonly form: ConceptForm;
  /** The list it stands in; one of the desk's is chosen for a new entry. */
  readonly listId?: string;
  onClose(): void;
};

/** One entry: its wordings in the desk's languages, what must not be printed, and why. */
export function ConceptDialog({ form: first, listId, onClose }: ConceptDialogProps) {
  const t = useT();
  const [form, setForm] = useState(first);
  const { data: lists = [] } = useCoreQuery("glossary.lists", {});
  const [chosen, setChosen] = useState(listId);
  const languages = useLanguages(first);
  const save = useSaveConcept(onClose);
  const list = lists.find(({ id }) => id === chosen) ?? lists[0];
  const concept = conceptOf(form);
  return (
    <Dialog
      title={t("glossary.dialog")}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="primary" isDisabled={!concept} onPress={() => concept && void save(concept, list)}>
            {t("glossary.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {lists.length > 1 && (
          <Select label={t("glossary.list")} options={lists} value={list?.id ?? ""} onChange={setChosen} />
        )}
        {languages.map((language, index) => (
          <Wordings key={language} language={language} form={form} onChange={setForm} isFirst={index === 0} />
        ))}
        <p className={styles.hint}>{t("glossary.several")}</p>
        <div className={styles.two}>
          <TextField
            label={t("glossary.subject")}
            value={form.subject}
            onChange={(subject) => setForm({ ...form, subject })}
          />
          <TextField label={t("glossary.note")} value={form.note} onChange={(note) => setForm({ ...form, note })} />
        </div>
      </div>
    </Dialog>
  );
}

type WordingsProps = {
  readonly language: Language;
  readonly form: ConceptForm;
  onChange(form: ConceptForm): void;
  readonly isFirst: boolean;
};

function Wordings({ language, form, onChange, isFirst }: WordingsProps) {
  const t = useT();
  const line = form.wordings[language] ?? { allowed: "", forbidden: "" };
  const change = (part: Partial<typeof line>): void =>
    onChange({ ...form, wordings: { ...form.wordings, [language]: { ...line, ...part } } });
  const name = t(`language.${language}`);
  return (
    <div className={styles.two}>
      <TextField
        label={t("glossary.preferred", { language: name })}
        value={line.allowed}
        onChange={(allowed) => change({ allowed })}
        lang={language}
        autoFocus={isFirst}
      />
      <TextField
        label={t("glossary.forbidden", { language: name })}
        value={line.forbidden}
        onChange={(forbidden) => change({ forbidden })}
        lang={language}
      />
    </div>
  );
}

/** The languages the person works in, and those the entry has already. */
function useLanguages({ wordings }: ConceptForm): readonly Language[] {
  const settings = useSettings();
  return LANGUAGES.filter((language) => settings.languages.includes(language) || wordings[language] !== undefined);
}

/** Saves an entry in its list; the first entry of a desk begins the first list. */
function useSaveConcept(onSaved: () => void) {
  const t = useT();
  const tell = useTellTrouble();
  const add = useCoreCommand("glossary.addList");
  const put = useCoreCommand("glossary.put");
  return async (concept: Concept, list: { id: string; name: string } | undefined): Promise<void> => {
    try {
      const name = list?.name ?? t("glossary.defaultList");
      const listId = list?.id ?? (await add.mutateAsync({ name })).id;
      await put.mutateAsync({ listId, concept });
      sayDone(t("glossary.saved", { term: concept.terms[0]?.text ?? "", list: name }));
      onSaved();
    } catch (error) {
      tell(error);
    }
  };
}
