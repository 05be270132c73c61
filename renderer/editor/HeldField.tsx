import { useEffect, useState } from "react";

export type HeldFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly className: string | undefined;
  onChange(value: string): void;
};

/**
 * A line of a node's own inside the text. Keeps what is typed itself: the document answers later, and a late answer would
 * throw the caret to the end.
 */
export function HeldField({ label, value, className, onChange }: HeldFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <textarea
      rows={1}
      aria-label={label}
      placeholder={label}
      className={className}
      value={typed}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault(); // it is one paragraph
      }}
      onChange={(event) => {
        const text = event.target.value.replace(/\s*\n\s*/g, " ");
        setTyped(text);
        onChange(text);
      }}
    />
  );
}
