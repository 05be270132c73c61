import { useState } from "react";
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { parseRic } from "#shared/domain/ric.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import field from "../ui/Field.module.css";
import menu from "../ui/Menu.module.css";
import panel from "../ui/Panel.module.css";
import { RicChip } from "../ui/RicChip.tsx";

export type InstrumentSearchProps = { readonly label: string; readonly autoFocus?: boolean; onPick(ric: string): void };

/** Finds a listed company, index or rate by name or code. Arrow keys choose, Enter takes. */
export function InstrumentSearch({ label, autoFocus = false, onPick }: InstrumentSearchProps) {
  const t = useT();
  const [text, setText] = useState("");
  const { data: found = [] } = useCoreQuery("instruments.search", { text, limit: 8 }, { enabled: text.trim() !== "" });
  const shown = text.trim() === "" ? [] : found;
  const typed = parseRic(text.trim());
  const isNew = typed !== undefined && !shown.some((one) => one.ric === typed.ric);
  const options = [
    ...shown.map(({ ric, name, venue }) => ({ id: ric, name, venue: venue ?? "" })),
    ...(isNew ? [{ id: typed.ric, name: t("ticker.asTyped", { ric: typed.ric }), venue: typed.venue ?? "" }] : []),
  ];
  const pick = (ric: string): void => {
    setText("");
    onPick(ric);
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        autoFocus={autoFocus}
        className={field.field ?? ""}
        onSubmit={() => {
          const [best] = options;
          if (best) pick(best.id);
        }}
      >
        <Label className={field.label ?? ""}>{label}</Label>
        <Input className={field.input ?? ""} placeholder="GOOGL.O, LVMH, CAC…" />
      </SearchField>
      {text.trim() !== "" && (
        <ListBox
          aria-label={t("ticker.results")}
          className={`${menu.list} ${panel.options}`}
          items={options}
          onAction={(key) => pick(String(key))}
          renderEmptyState={() => <span className={panel.empty}>{t("ticker.nothing")}</span>}
        >
          {({ id, name, venue }) => (
            <ListBoxItem id={id} textValue={name} className={menu.item ?? ""}>
              <span>{name}</span> <RicChip ric={id} /> <small>{venue}</small>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Autocomplete>
  );
}
