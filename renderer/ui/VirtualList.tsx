import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef } from "react";
import styles from "./VirtualList.module.css";

export type VirtualListProps = {
  readonly label: string;
  readonly count: number;
  /** Expected height of a row in pixels; the real one is measured. */
  readonly rowHeight: number;
  /** Index of the selected row, or -1. */
  readonly selected: number;
  onSelect(index: number): void;
  /** Enter or double click. */
  onAction?(index: number): void;
  /** First and last index on the screen, whenever it changes. */
  onRange?(first: number, last: number): void;
  renderRow(index: number, selected: boolean): ReactNode;
  /** A stable key for a row, so that measured heights follow it; the index when not yet loaded. */
  keyOf(index: number): string | number;
};

const OVERSCAN = 8;

/**
 * A list of any length of which only the visible rows exist. One tab stop: the list keeps the focus and names its
 * active row (aria-activedescendant), so that the focus survives rows coming and going.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, selected, onSelect, onAction, onRange, renderRow, keyOf } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    getItemKey: keyOf,
    initialRect: { width: 600, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => onRange?.(first, last), [first, last, onRange]);

  const select = useCallback(
    (index: number) => {
      const within = Math.max(0, Math.min(count - 1, index));
      if (count === 0) return;
      virtual.scrollToIndex(within, { align: "auto" });
      onSelect(within);
    },
    [count, onSelect, virtual],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: count - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) select(target);
    else if (event.key === "Enter" && selected >= 0) onAction?.(selected);
    else return;
    event.preventDefault();
  };

  const shown = selected >= first && selected <= last;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={label}
      aria-activedescendant={shown ? `${id}-${selected}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (selected < 0) select(0);
      }}
    >
      <div className={styles.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the active row is named by aria-activedescendant
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            ref={virtual.measureElement}
            data-index={item.index}
            role="option"
            aria-selected={item.index === selected}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
            onClick={() => select(item.index)}
            onDoubleClick={() => onAction?.(item.index)}
          >
            {renderRow(item.index, item.index === selected)}
          </div>
        ))}
      </div>
    </div>
  );
}
