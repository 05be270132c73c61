import { diffWords } from "#shared/document/diffWords.ts";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { KEYED_MATCHES } from "../../state/memory.ts";
import { isMac, printShortcut } from "../../state/shortcuts.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { DiffWords } from "../../ui/DiffView.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { EntryTools } from "./EntryTools.tsx";
import styles from "./memory.module.css";

export type MemoryMatchRowProps = {
  readonly match: MemoryMatch;
  /** What the source says today. */
  readonly text: string;
  /** From 0; the first ones have a key. */
  readonly place: number;
  onInsert(match: MemoryMatch): void;
};

/** One match: how alike, what differs in the source, and the translation with today's figures in it. */
export function MemoryMatchRow({ match, text, place, onInsert }: MemoryMatchRowProps) {
  const t = useT();
  const ui = useInterfaceLanguage();
  const { kind, score, scores, penalties, source, shelf, from, to, isComplete } = match;
  const isSame = kind === "exact" || kind === "context";
  const changed = scores.figures < 100;
  return (
    <li className={styles.match}>
      <div className={styles.head}>
        <strong className={styles.score} data-kind={kind}>
          {`${score}\u00a0%`}
        </strong>
        <span className={styles.kind}>{t(`memory.kind.${kind}`)}</span>
        {penalties.map((penalty) => (
          <span key={penalty.kind} className={styles.penalty}>
            {t(`memory.penalty.${penalty.kind}`, { points: penalty.points })}
          </span>
        ))}
        {shelf === "own" && <span className={styles.penalty}>{t("memory.shelf.own")}</span>}
        <EntryTools entry={match} />
      </div>
      {!isSame && (
        <>
          <p className={styles.scores}>{t("memory.scores", scores)}</p>
          <p className={styles.source} lang={from}>
            <DiffWords words={diffWords(source, text)} />
          </p>
        </>
      )}
      <button type="button" className={styles.proposal} lang={to} onClick={() => onInsert(match)}>
        <span>
          <span className="visuallyHidden">{t("memory.insert")} </span>
          <Proposal match={match} />
        </span>
        {place < KEYED_MATCHES && <Kbd>{printShortcut(`Mod+Alt+${place + 7}`, ui, isMac())}</Kbd>}
      </button>
      {changed && !isComplete && <p className={styles.warn}>{t("memory.notAllFigures")}</p>}
    </li>
  );
}

/** The translation; figures that were put in are underlined. */
function Proposal({ match: { proposal, swapped } }: { readonly match: MemoryMatch }) {
  const starts = [0, ...swapped.map(({ end }) => end)];
  return starts.map((from, at) => {
    const figure = swapped[at];
    return (
      <span key={from}>
        {proposal.slice(from, figure?.start)}
        {figure && <u title={figure.was}>{proposal.slice(figure.start, figure.end)}</u>}
      </span>
    );
  });
}
