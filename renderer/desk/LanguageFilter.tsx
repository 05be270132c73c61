import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { useT } from "../strings/strings.ts";
import { Select } from "../ui/Select.tsx";

export type LanguageFilterProps = {
  readonly value: Language | undefined;
  onChange(value: Language | undefined): void;
};

/** All languages, or one. */
export function LanguageFilter({ value, onChange }: LanguageFilterProps) {
  const t = useT();
  const options = [
    { id: "all", name: t("desk.allLanguages") },
    ...LANGUAGES.map((id) => ({ id, name: t(`language.${id}`) })),
  ];
  return (
    <Select
      label={t("desk.language")}
      quietLabel
      compact
      options={options}
      value={value ?? "all"}
      onChange={(chosen) => onChange(LANGUAGES.find((id) => id === chosen))}
    />
  );
}
