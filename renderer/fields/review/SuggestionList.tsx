import { Check, X } from "lucide-react";
import type { Decision } from "#shared/suggestions/settleSuggestions.ts";
import type { OpenSuggestion } from "#shared/suggestions/suggestionsIn.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import panel from "../../ui/Panel.module.css";
import { When } from "../../ui/When.tsx";
import styles from "./review.module.css";

/** A long suggestion is read in the text; its beginning is enough to know it by. */
const LONGEST = 120;
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

export type SuggestionListProps = {
  readonly suggestions: readonly OpenSuggestion[];
  /** The one that the keys are at. */
  readonly at: string | undefined;
  onShow(id: string): void;
  onDecide(decision: Decision, id?: string): void;
};

/** What was suggested and by whom, each to be taken or dropped, or all of them. */
export function SuggestionList({ suggestions, at, onShow, onDecide }: SuggestionListProps) {
  const t = useT();
  return (
    <section className={panel.section} aria-label={t("suggest.list")}>
      <h2 className={panel.head}>
        {t("suggest.list")} <small>{suggestions.length}</small>
      </h2>
      <ul>
        {suggestions.map((one) => (
          <li key={one.id} className={styles.item} data-chosen={one.id === at || undefined}>
            <button type="button" className={styles.jump} onClick={() => onShow(one.id)}>
              <Words suggestion={one} />
              <small>
                {t(`suggest.${one.kind}`)} · {one.by} · <When at={one.at} />
              </small>
            </button>
            <IconButton label={t("suggest.accept")} onPress={() => onDecide("accept", one.id)}>
              <Check size={15} aria-hidden="true" />
            </IconButton>
            <IconButton label={t("suggest.reject")} onPress={() => onDecide("reject", one.id)}>
              <X size={15} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {suggestions.length > 1 && (
        <div className={panel.actions}>
          <Button onPress={() => onDecide("accept")}>{t("suggest.acceptAll")}</Button>
          <Button onPress={() => onDecide("reject")}>{t("suggest.rejectAll")}</Button>
        </div>
      )}
    </section>
  );
}

function Words({ suggestion: { kind, removed, added } }: { readonly suggestion: OpenSuggestion }) {
  const t = useT();
  if (kind === "split" || kind === "join") return <span className={styles.words}>¶</span>;
  if (kind === "format") return <span className={styles.words}>{short(added)}</span>;
  if (removed.trim() + added.trim() === "") return <span className={styles.words}>{t("suggest.picture")}</span>;
  return (
    <span className={styles.words}>
      {removed !== "" && <del>{short(removed)}</del>} {added !== "" && <ins>{short(added)}</ins>}
    </span>
  );
}
