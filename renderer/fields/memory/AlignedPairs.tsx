import { Checkbox } from "react-aria-components";
import type { AlignedTexts } from "#shared/contract/memory.ts";
import { useT } from "../../strings/strings.ts";
import form from "../../ui/Form.module.css";
import styles from "./memory.module.css";

export type AlignedPairsProps = {
  readonly aligned: AlignedTexts;
  /** Places of the pairs to learn. */
  readonly kept: ReadonlySet<number>;
  onKeep(kept: ReadonlySet<number>): void;
};

/** What stands beside what; each pair is learnt or not. */
export function AlignedPairs({ aligned: { from, to, pairs, alone }, kept, onKeep }: AlignedPairsProps) {
  const t = useT();
  const put = (place: number, isKept: boolean): void => {
    const next = new Set(kept);
    if (isKept) next.add(place);
    else next.delete(place);
    onKeep(next);
  };
  return (
    <>
      <p>{t("align.pairs", { from: t(`language.${from}`), to: t(`language.${to}`), count: pairs.length })}</p>
      {alone.source + alone.target > 0 && <p className={styles.warn}>{t("align.alone", alone)}</p>}
      <ol className={styles.aligned}>
        {pairs.map(({ source, target, isSure }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pairs stay where they are and two may say the same
          <li key={place} className={styles.alignedPair}>
            <Checkbox
              aria-label={t("align.keep", { text: source.slice(0, 80) })}
              className={form.check ?? ""}
              isSelected={kept.has(place)}
              onChange={(isKept) => put(place, isKept)}
            >
              <span className={form.box} aria-hidden="true" />
            </Checkbox>
            <p className={styles.source} lang={from}>
              {source}
            </p>
            <div>
              <p className={styles.source} lang={to}>
                {target}
              </p>
              {!isSure && <p className={styles.warn}>{t("align.doubtful")}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
