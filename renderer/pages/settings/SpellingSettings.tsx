import { X } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { plainWord } from "#shared/spelling/words.ts";
import fields from "../../fields/fields.module.css";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./SpellingSettings.module.css";

const SCOPES = ["own", "desk"] as const;

/** Words that spelling lets pass in every story: the person's own and the desk's. */
export function SpellingSettings() {
  const t = useT();
  const tell = useTellTrouble();
  const [word, setWord] = useState("");
  const [scope, setScope] = useState<(typeof SCOPES)[number]>("own");
  const { data: words = [] } = useCoreQuery("spelling.words", {});
  const add = useCoreCommand("spelling.add");
  const remove = useCoreCommand("spelling.remove");
  return (
    <>
      <p>{t("spelling.text")}</p>
      {SCOPES.map((one) => {
        const listed = words.filter((known) => known.scope === one);
        return (
          <fieldset key={one} className={fields.watchlist}>
            <legend>{t(`spelling.${one}`)}</legend>
            {listed.length === 0 && <p>{t("spelling.empty")}</p>}
            <ul>
              {listed.map((known) => (
                <li key={known.word}>
                  {known.word}
                  <IconButton
                    label={t("spelling.remove", { word: known.word })}
                    onPress={() => remove.mutate(known, { onError: tell })}
                  >
                    <X size={12} aria-hidden="true" />
                  </IconButton>
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
      <Form
        className={styles.add ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (word.trim() === "") return;
          add.mutate({ word: plainWord(word.trim()), scope }, { onError: tell, onSuccess: () => setWord("") });
        }}
      >
        <TextField label={t("spelling.word")} value={word} onChange={setWord} maxLength={100} />
        <Select
          label={t("spelling.scope")}
          options={SCOPES.map((id) => ({ id, name: t(`spelling.${id}`) }))}
          value={scope}
          onChange={(one) => setScope(one)}
        />
        <Button type="submit">{t("spelling.add")}</Button>
      </Form>
    </>
  );
}
