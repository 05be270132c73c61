import { ChevronsUpDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import field from "./Field.module.css";
import menu from "./Menu.module.css";

export type SelectOption<K extends string> = { readonly id: K; readonly name: string };
export type SelectProps<K extends string> = {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly options: readonly SelectOption<K>[];
  readonly value: K;
  onChange(value: K): void;
  /** Small, for rows of an inspector. */
  readonly compact?: boolean;
  readonly isDisabled?: boolean;
};

/** One of a few; for more than some twenty use a combo box. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, quietLabel = false, options, value, onChange, compact = false, isDisabled = false } = props;
  const choose = (key: Key | null): void => {
    const option = options.find(({ id }) => id === key);
    if (option) onChange(option.id);
  };
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      className={`${field.field} ${compact ? field.compact : ""}`}
    >
      <Label className={quietLabel ? "visuallyHidden" : (field.label ?? "")}>{label}</Label>
      <Button className={field.trigger ?? ""}>
        <SelectValue />
        <ChevronsUpDown size={13} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ""} offset={4}>
        <ListBox className={menu.list ?? ""} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={menu.item ?? ""}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
