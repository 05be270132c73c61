import { pickFile } from "../../state/pickFiles.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SideText } from "./AlignDialog.tsx";
import styles from "./memory.module.css";

const STORIES = ".xml,.json,.txt,.html,.newsml,.ninjs,application/xml,application/json,text/plain,text/html";

export type AlignSideFieldProps = { readonly label: string; readonly side: SideText; onChange(side: SideText): void };

/** One side of a published pair: a text to paste, or a file. */
export function AlignSideField({ label, side, onChange }: AlignSideFieldProps) {
  const t = useT();
  const isFile = typeof side !== "string";
  return (
    <div className={styles.side}>
      <TextField
        label={label}
        value={isFile ? t("align.chosen", { name: side.name }) : side}
        isReadOnly={isFile}
        rows={isFile ? 1 : 7}
        onChange={onChange}
      />
      <Button onPress={() => pickFile(STORIES, onChange)}>{t("align.file")}</Button>
    </div>
  );
}
