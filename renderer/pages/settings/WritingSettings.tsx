import { Checkbox } from "react-aria-components";
import { ENGLISH_KINDS } from "#shared/spelling/spelledLanguages.ts";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import form from "../../ui/Form.module.css";
import { Select } from "../../ui/Select.tsx";
import { useSaveSettings } from "./useSaveSettings.ts";

/** What the page does by itself while this person writes. */
export function WritingSettings() {
  const t = useT();
  const save = useSaveSettings();
  const { setsTypeAsTyped, english } = useSettings();
  return (
    <>
      <Checkbox
        className={form.check ?? ""}
        isSelected={setsTypeAsTyped}
        onChange={(isWanted) => save({ setsTypeAsTyped: isWanted })}
      >
        <span className={form.box} aria-hidden="true" />
        {t("writing.typeAsTyped")}
      </Checkbox>
      <p>{t("writing.typeText")}</p>
      <Select
        label={t("writing.english")}
        options={ENGLISH_KINDS.map((id) => ({ id, name: t(`writing.english.${id}`) }))}
        value={english}
        onChange={(kind) => save({ english: kind })}
      />
    </>
  );
}
