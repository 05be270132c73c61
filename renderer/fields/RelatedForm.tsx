import { useState } from "react";
import { Form } from "react-aria-components";
import { safeUrl } from "#shared/document/safeUrl.ts";
import type { RelatedStory } from "#shared/domain/story.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";
import { TextField } from "../ui/TextField.tsx";
import { StampField } from "./StampField.tsx";

const BLANK: RelatedStory = { title: "", provider: "", url: "", teaser: "" };

export type RelatedFormProps = {
  /** The line that is changed; undefined for a new one. */
  readonly related?: RelatedStory | undefined;
  /** IANA zone in which times are typed. */
  readonly zone: string;
  onDone(related: RelatedStory): void;
};

/** One line of "À lire aussi". An address that no reader could open is said at once. */
export function RelatedForm({ related, zone, onDone }: RelatedFormProps) {
  const t = useT();
  const [typed, setTyped] = useState(related ?? BLANK);
  const isBad = typed.url.trim() !== "" && safeUrl(typed.url) === undefined;
  const canKeep = typed.title.trim() !== "" && !isBad;
  const field = (key: "title" | "provider" | "teaser", label: string, maxLength: number) => (
    <TextField
      label={label}
      value={typed[key]}
      maxLength={maxLength}
      onChange={(value) => setTyped({ ...typed, [key]: value })}
    />
  );
  return (
    <Form
      className={styles.form ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canKeep) return;
        onDone({ ...typed, title: typed.title.trim(), url: safeUrl(typed.url) ?? "" });
        setTyped(BLANK);
      }}
    >
      {field("title", t("related.name"), 400)}
      <div className={styles.row}>
        {field("provider", t("related.source"), 120)}
        <StampField
          label={t("related.at")}
          zone={zone}
          value={typed.at}
          onChange={(at) => {
            const { at: _before, ...rest } = typed;
            setTyped(at === undefined ? rest : { ...rest, at });
          }}
        />
      </div>
      <TextField
        label={t("related.url")}
        placeholder="https://"
        value={typed.url}
        maxLength={2000}
        onChange={(url) => setTyped({ ...typed, url })}
        error={isBad ? t("link.bad") : undefined}
      />
      {field("teaser", t("related.teaser"), 600)}
      <Button type="submit" isDisabled={!canKeep}>
        {related ? t("related.keep") : t("related.add")}
      </Button>
    </Form>
  );
}
