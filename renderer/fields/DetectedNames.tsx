import { Plus, X } from "lucide-react";
import { useState } from "react";
import { bodyText } from "#shared/document/paragraphs.ts";
import { useDraft, useSaveState, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { rejectedTickers, rejectTicker } from "../state/rejectedTickers.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "../ui/Panel.module.css";

const LONGEST = 100_000;

export type DetectedNamesProps = {
  /** What the story names already. */
  readonly listed: readonly string[];
  onAdd(ric: string): void;
};

/** Instruments that the text speaks of and nobody has tagged. Proposed, never done; a name with two meanings asks. */
export function DetectedNames({ listed, onAdd }: DetectedNamesProps) {
  const t = useT();
  const draft = useDraft();
  const id = useStoryId();
  useSaveState(); // the text is looked at again after each save
  const text = bodyText(draft.content().body).slice(0, LONGEST);
  const { data: found = [] } = useCoreQuery("instruments.detect", { text }, { enabled: text.trim() !== "" });
  const [rejected, setRejected] = useState(() => rejectedTickers(id));
  const proposed = new Map(
    found.flatMap(({ start, end, candidates }) => {
      const rics = candidates.map(({ ric }) => ric);
      const isDone = rics.some((ric) => listed.includes(ric)) || rics.every((ric) => rejected.includes(ric));
      return isDone || rics.length === 0 ? [] : [[text.slice(start, end), candidates] as const];
    }),
  );
  const reject = (rics: readonly string[]): void => {
    for (const ric of rics) rejectTicker(id, ric);
    setRejected(rejectedTickers(id));
  };
  if (proposed.size === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{t("values.detected")}</h2>
      <ul>
        {[...proposed].map(([words, candidates]) => (
          <li key={words} className={styles.detected}>
            <span>{words}</span>
            <span className={styles.chips}>
              {candidates.slice(0, 4).map(({ ric, name }) => (
                <Button key={ric} onPress={() => onAdd(ric)} aria-label={t("values.addRic", { ric: `${name} ${ric}` })}>
                  <Plus size={13} aria-hidden="true" /> {ric}
                </Button>
              ))}
            </span>
            <IconButton
              label={t("values.reject", { name: words })}
              onPress={() => reject(candidates.map(({ ric }) => ric))}
            >
              <X size={13} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
