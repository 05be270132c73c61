import { Search, X } from "lucide-react";
import { Button, Input, SearchField } from "react-aria-components";
import { useT } from "../strings/strings.ts";
import styles from "./FindField.module.css";

/** Narrows a list by words. Escape empties it. */
export function FindField({ value, onChange }: { readonly value: string; onChange(value: string): void }) {
  const t = useT();
  return (
    <SearchField aria-label={t("desk.find")} value={value} onChange={onChange} className={styles.find ?? ""}>
      <Search size={13} aria-hidden="true" />
      <Input placeholder={t("desk.find")} className={styles.input ?? ""} />
      {value !== "" && (
        <Button aria-label={t("desk.clearFind")} className={styles.clear ?? ""}>
          <X size={12} aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  );
}
