import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { diffWords } from "#shared/document/diffWords.ts";
import { useT } from "../../strings/strings.ts";
import { DiffWords } from "../../ui/DiffView.tsx";
import panel from "../../ui/Panel.module.css";
import styles from "./compare.module.css";
import type { Choice } from "./mergedContent.ts";

export type CompareRowProps = {
  readonly name: string;
  /** The common text; undefined when neither side has it from there. */
  readonly base: string | undefined;
  /** Undefined where a side does not have the passage. */
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly choice: Choice | undefined;
  /** Whether both may stand one behind the other. */
  readonly canBoth: boolean;
  onChoose(choice: Choice): void;
};

/** One passage on both sides, what each changed of the common text, and which of them stays. */
export function CompareRow({ name, base, ours, theirs, choice, canBoth, onChoose }: CompareRowProps) {
  const t = useT();
  const offered = canBoth ? (["ours", "theirs", "both"] as const) : (["ours", "theirs"] as const);
  const before = base ?? ours ?? "";
  return (
    <section className={styles.row} aria-label={name} data-open={choice === undefined}>
      <div className={styles.rowHead}>
        <span>{name}</span>
        <ToggleButtonGroup
          aria-label={name}
          selectionMode="single"
          selectedKeys={choice === undefined ? [] : [choice]}
          onSelectionChange={(keys) => {
            const next = offered.find((one) => keys.has(one));
            if (next) onChoose(next);
          }}
          className={panel.modeGroup ?? ""}
        >
          {offered.map((one) => (
            <ToggleButton key={one} id={one}>
              {t(`compare.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className={styles.sides}>
        <Side text={ours} before={base} isLeft={choice === "theirs"} />
        <Side text={theirs} before={before} isLeft={choice === "ours"} />
      </div>
    </section>
  );
}

type SideProps = { readonly text: string | undefined; readonly before: string | undefined; readonly isLeft: boolean };

function Side({ text, before, isLeft }: SideProps) {
  const t = useT();
  return (
    <div className={styles.side} data-left={isLeft}>
      {text === undefined ? (
        <em>{t("compare.gone")}</em>
      ) : before === undefined ? (
        text
      ) : (
        <DiffWords words={diffWords(before, text)} />
      )}
    </div>
  );
}
