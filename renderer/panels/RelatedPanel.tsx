import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { RelatedStory, StoryHead } from "#shared/domain/story.ts";
import { useDraft, useFields } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "../ui/Panel.module.css";
import { TextField } from "../ui/TextField.tsx";

const BLANK = { title: "", provider: "", url: "", teaser: "" };

/** "À lire aussi": stories of ours, or any other by title and address. */
export function RelatedPanel() {
  const draft = useDraft();
  const { related } = useFields();
  const t = useT();
  const [typed, setTyped] = useState(BLANK);
  const { data: published } = useCoreQuery("stories.list", { basket: "published", limit: 20 });
  const set = (next: readonly RelatedStory[]): void => draft.change({ related: [...next] });
  const own =
    published?.rows.filter(({ id, headline }) => id !== draft.id() && !related.some((one) => one.title === headline)) ??
    [];
  const link = ({ headline, provider, savedAt, publicUrl }: StoryHead): void =>
    set([...related, { title: headline, provider, at: savedAt, url: publicUrl ?? "", teaser: "" }]);
  const field = (key: keyof typeof BLANK) => (
    <TextField
      label={t(key === "title" ? "related.name" : key === "provider" ? "related.source" : `related.${key}`)}
      value={typed[key]}
      onChange={(value) => setTyped({ ...typed, [key]: value })}
    />
  );
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>{t("related.title")}</h2>
        {related.length === 0 && <p className={styles.empty}>{t("related.empty")}</p>}
        <ul>
          {related.map((one, at) => (
            <li key={`${one.title}${one.at ?? ""}`} className={styles.valueHead}>
              <span>
                {one.title}
                <small>{one.provider}</small>
              </span>
              <IconButton
                label={t("related.remove", { title: one.title })}
                onPress={() => set(related.filter((_, index) => index !== at))}
              >
                <X size={13} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      </section>
      {own.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.head}>{t("related.own")}</h2>
          {own.map((head) => (
            <div key={head.id} className={styles.valueHead}>
              <span>
                {head.headline}
                <small>{head.provider}</small>
              </span>
              <IconButton label={t("related.pick", { title: head.headline })} onPress={() => link(head)}>
                <Plus size={13} aria-hidden="true" />
              </IconButton>
            </div>
          ))}
        </section>
      )}
      <section className={styles.section}>
        <Form
          className={styles.form ?? ""}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.title.trim() === "") return;
            set([...related, { ...typed, title: typed.title.trim(), at: new Date().toISOString() }]);
            setTyped(BLANK);
          }}
        >
          {field("title")}
          <div className={styles.row}>
            {field("provider")}
            {field("url")}
          </div>
          {field("teaser")}
          <Button type="submit" isDisabled={typed.title.trim() === ""}>
            {t("related.add")}
          </Button>
        </Form>
      </section>
    </>
  );
}
