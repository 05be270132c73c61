import { useEffect, useRef, useState } from "react";
import { useFieldTyping } from "./houseTyping.ts";

export type HeldFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly className: string | undefined;
  /** Whether it was just made: then it takes the keys. */
  readonly isFresh?: boolean;
  onChange(value: string): void;
  /** Told when Enter or Escape was pressed, or when it is left empty. */
  onLeave?(): void;
};

/**
 * A line of a node's own inside the text. Keeps what is typed itself: the document answers later, and a late answer would
 * throw the caret to the end.
 */
export function HeldField({ label, value, className, isFresh = false, onChange, onLeave }: HeldFieldProps) {
  const [typed, setTyped] = useState(value);
  const typing = useFieldTyping();
  const field = useRef<HTMLTextAreaElement>(null);
  const wasFresh = useRef(isFresh);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (wasFresh.current) field.current?.focus();
  }, []);
  return (
    <textarea
      ref={field}
      rows={1}
      aria-label={label}
      placeholder={label}
      className={className}
      value={typed}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault(); // it is one paragraph
        if (!onLeave || (event.key !== "Enter" && event.key !== "Escape")) return;
        event.stopPropagation();
        onLeave();
      }}
      onInput={typing}
      onChange={(event) => {
        const text = event.target.value.replace(/\s*\n\s*/g, " ");
        setTyped(text);
        onChange(text);
      }}
    />
  );
}
