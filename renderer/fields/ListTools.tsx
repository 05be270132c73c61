import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "../ui/Panel.module.css";

export type Reorder = {
  /** For the list element itself; its children are the items, in order. */
  readonly list: RefObject<HTMLOListElement | null>;
  move(at: number, by: -1 | 1): void;
  /** Alt and an arrow anywhere in an item move the item; for the capture phase, before a control takes the arrow. */
  onKeyDown(event: KeyboardEvent, at: number): void;
};

/** Moves items of a list; the focus goes along with the item, also when its button cannot be pressed any more. */
export function useReorder<T>(items: readonly T[], onChange: (items: readonly T[]) => void): Reorder {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly to: number; readonly by: -1 | 1 }>(undefined);
  useEffect(() => {
    if (!moved.current) return;
    const { to, by } = moved.current;
    moved.current = undefined;
    const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>("[data-move]") ?? [];
    const [up, down] = buttons;
    const wanted = by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  });
  const move = (at: number, by: -1 | 1): void => {
    const to = at + by;
    if (to < 0 || to >= items.length) return;
    const next = [...items];
    next.splice(to, 0, ...next.splice(at, 1));
    moved.current = { to, by };
    onChange(next);
  };
  return {
    list,
    move,
    onKeyDown: (event, at) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      event.stopPropagation();
      move(at, event.key === "ArrowUp" ? -1 : 1);
    },
  };
}

export type ListToolsProps = {
  /** What the item is called, for those who only hear the buttons. */
  readonly name: string;
  readonly at: number;
  readonly count: number;
  onMove(at: number, by: -1 | 1): void;
  onRemove(): void;
};

/** Up, down, away: the buttons behind an item of a list whose order is printed. */
export function ListTools({ name, at, count, onMove, onRemove }: ListToolsProps) {
  const t = useT();
  return (
    <span className={styles.tools}>
      <IconButton label={t("list.up", { name })} isDisabled={at === 0} onPress={() => onMove(at, -1)} data-move="up">
        <ArrowUp size={13} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t("list.down", { name })}
        isDisabled={at === count - 1}
        onPress={() => onMove(at, 1)}
        data-move="down"
      >
        <ArrowDown size={13} aria-hidden="true" />
      </IconButton>
      <IconButton label={t("list.remove", { name })} onPress={onRemove}>
        <X size={13} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
