import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import type { RelatedStory, StoryHead } from "#shared/domain/story.ts";
import { printRelatedStamp } from "#shared/languages/print.ts";
import { ListTools, useReorder } from "../fields/ListTools.tsx";
import { RelatedForm } from "../fields/RelatedForm.tsx";
import { useDraft, useFields, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "../ui/Panel.module.css";

/** How many of our own published stories are offered. */
const OFFERED = 20;

/** "À lire aussi": stories of ours, or any other by title and address. */
export function RelatedPanel() {
  const draft = useDraft();
  const id = useStoryId();
  const { related } = useFields();
  const { zone } = useSettings();
  const t = useT();
  const [edited, setEdited] = useState<number>();
  const { data: published } = useCoreQuery("stories.list", { basket: "published", limit: OFFERED });
  const set = (next: readonly RelatedStory[]): void => draft.change({ related: [...next] });
  const reorder = useReorder(related, (next) => {
    setEdited(undefined);
    set(next);
  });
  const isLinked = (title: string): boolean => related.some((one) => one.title === title);
  const own = published?.rows.filter((head) => head.id !== id && !isLinked(head.headline)) ?? [];
  const link = ({ headline, provider, savedAt, publicUrl }: StoryHead): void =>
    set([...related, { title: headline, provider, at: savedAt, url: publicUrl ?? "", teaser: "" }]);
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>{t("related.title")}</h2>
        {related.length === 0 && <p className={styles.empty}>{t("related.empty")}</p>}
        <ol aria-label={t("related.title")} ref={reorder.list}>
          {related.map((one, at) => (
            <li key={`${one.title} ${one.url}`} onKeyDownCapture={(event) => reorder.onKeyDown(event, at)}>
              <div className={styles.valueHead}>
                <span>
                  {one.title}
                  <small>
                    {[one.provider, one.at ? printRelatedStamp(one.at, zone) : ""].filter(Boolean).join(" · ")}
                  </small>
                </span>
                <IconButton
                  label={t("related.edit", { title: one.title })}
                  aria-expanded={edited === at}
                  onPress={() => setEdited(edited === at ? undefined : at)}
                >
                  <Pencil size={13} aria-hidden="true" />
                </IconButton>
                <ListTools
                  name={one.title}
                  at={at}
                  count={related.length}
                  onMove={reorder.move}
                  onRemove={() => set(related.filter((_, index) => index !== at))}
                />
              </div>
              {edited === at && (
                <RelatedForm
                  related={one}
                  zone={zone}
                  onDone={(changed) => {
                    set(related.map((other, index) => (index === at ? changed : other)));
                    setEdited(undefined);
                  }}
                />
              )}
            </li>
          ))}
        </ol>
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
      {edited === undefined && (
        <section className={styles.section}>
          <RelatedForm zone={zone} onDone={(added) => set([...related, added])} />
        </section>
      )}
    </>
  );
}
