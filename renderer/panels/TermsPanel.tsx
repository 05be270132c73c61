import type { StoryTerm } from "#shared/contract/glossary.ts";
import { useCaretBlock } from "../state/caretBlock.ts";
import { useFields, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dot } from "../ui/Dot.tsx";
import panel from "../ui/Panel.module.css";
import styles from "./TermsPanel.module.css";

export type TermsPanelProps = { onInsert(text: string): void; onAdd(): void };

/** What the glossary wants for the terms of the source; those of the paragraph being written are lit. */
export function TermsPanel({ onInsert, onAdd }: TermsPanelProps) {
  const t = useT();
  const { data: terms } = useCoreQuery("glossary.storyTerms", { storyId: useStoryId() });
  const { language } = useFields();
  const block = useCaretBlock();
  return (
    <section className={panel.section}>
      <h2 className={panel.head}>
        {t("terms.title")}
        <Button tone="quiet" onPress={onAdd}>
          {t("glossary.add")}
        </Button>
      </h2>
      {terms?.length === 0 && <p className={panel.empty}>{t("terms.none")}</p>}
      <ul>
        {terms?.map((term) => (
          <TermRow
            key={`${term.list} ${term.source}`}
            term={term}
            isLit={term.places.some((place) => place.block === block)}
            language={language}
            onInsert={onInsert}
          />
        ))}
      </ul>
    </section>
  );
}

type TermRowProps = {
  readonly term: StoryTerm;
  readonly isLit: boolean;
  readonly language: string;
  onInsert(text: string): void;
};

function TermRow({ term, isLit, language, onInsert }: TermRowProps) {
  const t = useT();
  const { source, targets, forbidden, used, subject, note } = term;
  const remarks = [subject, note, forbidden.length > 0 ? t("terms.avoid", { forbidden: forbidden.join(", ") }) : ""];
  return (
    <li className={styles.term} data-lit={isLit || undefined}>
      <Dot tone={used === undefined ? "none" : "good"} />
      <span>
        <span className="visuallyHidden">{t(used === undefined ? "terms.open" : "terms.used")} </span>
        {source}
        <small>{remarks.filter(Boolean).join(" · ")}</small>
      </span>
      <span className={styles.targets} lang={language}>
        {targets.map((target) => (
          <button
            key={target}
            type="button"
            aria-label={t("terms.insert", { target })}
            onClick={() => onInsert(target)}
          >
            {target}
          </button>
        ))}
      </span>
    </li>
  );
}
