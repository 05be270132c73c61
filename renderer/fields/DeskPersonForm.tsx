import { useState } from "react";
import { Checkbox, Form } from "react-aria-components";
import { DefaultRole, type DeskPerson } from "#shared/domain/deskPerson.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import check from "../ui/Form.module.css";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./people.module.css";
import { listOf } from "./textLists.ts";

export type DeskPersonDraft = Omit<DeskPerson, "id">;
export type DeskPersonFormProps = {
  readonly person?: DeskPersonDraft;
  onSave(person: DeskPersonDraft): void;
  onCancel(): void;
};

const NOBODY: DeskPersonDraft = { name: "", initials: "", desks: [], languages: [], aliases: [] };
const NO_ROLE = "none";

/** Everything the directory knows of one person. Nothing is kept before it is saved. */
export function DeskPersonForm({ person = NOBODY, onSave, onCancel }: DeskPersonFormProps) {
  const t = useT();
  const [draft, setDraft] = useState(person);
  const [desks, setDesks] = useState(person.desks.join(", "));
  const [aliases, setAliases] = useState(person.aliases.join(", "));
  const { name, initials, languages, role } = draft;
  const roles = [
    { id: NO_ROLE, name: t("people.noRole") },
    ...DefaultRole.options.map((id) => ({ id, name: t(`role.${id}`) })),
  ];
  return (
    <Form
      className={styles.form ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...draft, name: name.trim(), desks: listOf(desks), aliases: listOf(aliases) });
      }}
    >
      <div className={styles.names}>
        <TextField
          label={t("people.name")}
          value={name}
          maxLength={200}
          isRequired
          autoFocus
          onChange={(next) => setDraft({ ...draft, name: next })}
        />
        <TextField
          label={t("people.initials")}
          value={initials}
          maxLength={8}
          onChange={(next) => setDraft({ ...draft, initials: next })}
        />
      </div>
      <div className={styles.pair}>
        <TextField label={t("people.desks")} hint={t("people.desksHint")} value={desks} onChange={setDesks} />
        <Select
          label={t("people.role")}
          options={roles}
          value={role ?? NO_ROLE}
          onChange={(next) => {
            const { role: _old, ...rest } = draft;
            const chosen = DefaultRole.safeParse(next);
            setDraft(chosen.success ? { ...rest, role: chosen.data } : rest);
          }}
        />
      </div>
      <TextField label={t("people.aliases")} hint={t("people.aliasesHint")} value={aliases} onChange={setAliases} />
      <fieldset className={styles.languages}>
        <legend>{t("people.languages")}</legend>
        {LANGUAGES.map((id) => (
          <Checkbox
            key={id}
            className={check.check ?? ""}
            isSelected={languages.includes(id)}
            onChange={(isOn) =>
              setDraft({ ...draft, languages: [...languages.filter((one) => one !== id), ...(isOn ? [id] : [])] })
            }
          >
            <span className={check.box} aria-hidden="true" />
            {t(`language.${id}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className={styles.actions}>
        <Button type="submit" tone="primary" isDisabled={name.trim() === ""}>
          {t("people.save")}
        </Button>
        <Button onPress={onCancel}>{t("people.cancel")}</Button>
      </div>
    </Form>
  );
}
