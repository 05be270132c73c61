import { useState } from "react";
import { ConceptDialog } from "../../fields/glossary/ConceptDialog.tsx";
import { emptyForm } from "../../fields/glossary/conceptForm.ts";
import { GlossaryListRow } from "../../fields/glossary/GlossaryListRow.tsx";
import styles from "../../fields/glossary/glossary.module.css";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** The desk's words, list by list, in the order in which they count. */
export function GlossarySettings() {
  const t = useT();
  const tell = useTellTrouble();
  const { data: lists = [] } = useCoreQuery("glossary.lists", {});
  const add = useCoreCommand("glossary.addList");
  const [name, setName] = useState("");
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <p>{t("glossary.text")}</p>
      {lists.map((list, index) => (
        <GlossaryListRow key={list.id} list={list} isFirst={index === 0} />
      ))}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") add.mutate({ name }, { onSuccess: () => setName(""), onError: tell });
        }}
      >
        <TextField label={t("glossary.newList")} value={name} onChange={setName} maxLength={80} />
        <Button type="submit" isDisabled={name.trim() === "" || add.isPending}>
          {t("glossary.addList")}
        </Button>
        <Button onPress={() => setAdding(true)}>{t("glossary.add")}</Button>
      </form>
      {isAdding && <ConceptDialog form={emptyForm()} onClose={() => setAdding(false)} />}
    </>
  );
}
