import { useState } from "react";
import type { Credit } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { parseCreditLine } from "#shared/languages/credits/parseCredits.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";
import { TextField } from "../ui/TextField.tsx";

export type ReadSignatureProps = { readonly language: Language; onRead(credits: readonly Credit[]): void };

/** Reads a pasted sign-off into people. What it does not understand stays in the field, to be seen and typed by hand. */
export function ReadSignature({ language, onRead }: ReadSignatureProps) {
  const t = useT();
  const [text, setText] = useState("");
  const [isPartly, setPartly] = useState(false);
  const read = (): void => {
    const { credits, rest } = parseCreditLine(text, language);
    if (credits.length > 0) onRead(credits);
    setText(rest);
    setPartly(rest !== "");
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{t("credits.paste")}</h2>
      <div className={styles.form}>
        <TextField
          label={t("credits.pasteLabel")}
          quietLabel
          placeholder={t("credits.pasteExample")}
          rows={2}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setPartly(false);
          }}
          hint={isPartly ? t("credits.pasteRest") : undefined}
        />
        <Button isDisabled={text.trim() === ""} onPress={read}>
          {t("credits.pasteRead")}
        </Button>
      </div>
    </section>
  );
}
