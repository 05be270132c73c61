import { Checkbox } from "react-aria-components";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { useT } from "../strings/strings.ts";
import form from "../ui/Form.module.css";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./fields.module.css";

export type Person = { readonly name: string; readonly initials: string; readonly languages: Language[] };
export type PersonFieldsProps = {
  readonly person: Person;
  onChange(person: Person): void;
  readonly autoFocus?: boolean;
};

/** The first letter of each word: "Anne-Lise de Corbin" gives "ALDC". */
export const initialsOf = (name: string): string =>
  (name.match(/(?<=^|[\s-])\p{L}/gu) ?? []).join("").toUpperCase().slice(0, 4);

/** Name, initials (proposed from the name) and working languages, the own one first. */
export function PersonFields({ person, onChange, autoFocus = false }: PersonFieldsProps) {
  const t = useT();
  const [own = "fr", ...others] = person.languages;
  const options = LANGUAGES.map((id) => ({ id, name: t(`language.${id}`) }));
  const isProposed = person.initials === "" || person.initials === initialsOf(person.name);
  return (
    <>
      <div className={styles.person}>
        <TextField
          label={t("settings.name")}
          placeholder={t("welcome.namePlaceholder")}
          value={person.name}
          autoFocus={autoFocus}
          isRequired
          onChange={(name) => onChange({ ...person, name, initials: isProposed ? initialsOf(name) : person.initials })}
        />
        <TextField
          label={t("settings.initials")}
          value={person.initials}
          isRequired
          maxLength={4}
          onChange={(initials) => onChange({ ...person, initials })}
        />
      </div>
      <Select<Language>
        label={t("settings.ownLanguage")}
        options={options}
        value={own}
        onChange={(language) =>
          onChange({ ...person, languages: [language, ...person.languages.filter((one) => one !== language)] })
        }
      />
      <fieldset className={styles.languages}>
        <legend>{t("settings.otherLanguages")}</legend>
        {options
          .filter(({ id }) => id !== own)
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              className={form.check ?? ""}
              isSelected={others.includes(id)}
              onChange={(on) =>
                onChange({ ...person, languages: [own, ...others.filter((one) => one !== id), ...(on ? [id] : [])] })
              }
            >
              <span className={form.box} aria-hidden="true" />
              {name}
            </Checkbox>
          ))}
      </fieldset>
    </>
  );
}
