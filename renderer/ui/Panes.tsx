import { Fragment, type ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import styles from "./Panes.module.css";

export type PaneSpec = {
  readonly id: string;
  readonly content: ReactNode;
  /** Percent of the group. */
  readonly size: number;
  /** Pixels. */
  readonly min: number;
};
export type PanesProps = {
  readonly id: string;
  readonly panes: readonly PaneSpec[];
  /** Remembered sizes in percent, in the order of `panes`; ignored when their number differs. */
  readonly sizes?: readonly number[] | undefined;
  /** Told once after a person moved a divider. */
  onResized(sizes: number[]): void;
  readonly dividerLabel: string;
};

/** Panes side by side, resizable by pointer and by arrow keys on the divider. */
export function Panes({ id, panes, sizes, onResized, dividerLabel }: PanesProps) {
  const known = sizes?.length === panes.length ? sizes : panes.map((pane) => pane.size);
  const layout = Object.fromEntries(panes.map((pane, at) => [pane.id, known[at] ?? pane.size]));
  return (
    <Group
      id={id}
      orientation="horizontal"
      defaultLayout={layout}
      className={styles.group}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction) onResized(panes.map((pane) => Math.round((next[pane.id] ?? pane.size) * 100) / 100));
      }}
    >
      {panes.map((pane, at) => (
        <Fragment key={pane.id}>
          {at > 0 && <Separator className={styles.divider} aria-label={dividerLabel} />}
          <Panel id={pane.id} minSize={pane.min} className={styles.pane}>
            {pane.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
