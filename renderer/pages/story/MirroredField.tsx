import { type KeyboardEvent, useEffect, useRef } from "react";
import { overflowStart } from "#shared/profiles/fieldLimits.ts";
import { useFieldTyping } from "../../editor/houseTyping.ts";
import styles from "./MirroredField.module.css";

export type MirroredFieldProps = {
  readonly className: string;
  /** The field's name in the story; marks find it by this. */
  readonly field: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Characters beyond this are coloured; they are never cut. */
  readonly limit: number;
  onChange(text: string): void;
  onKeyDown?(event: KeyboardEvent): void;
};

/** Shared by every open story: the style sheet knows the highlight by its name. */
const beyond = new Highlight();

/**
 * A field of several lines whose words can be marked. Nothing can be painted inside a text area; so the same words
 * stand under it, unseen and unheard, and are painted there.
 */
export function MirroredField({
  className,
  field,
  label,
  placeholder,
  value,
  limit,
  onChange,
  onKeyDown,
}: MirroredFieldProps) {
  const typing = useFieldTyping();
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = mirror.current?.firstChild;
    const start = overflowStart(value, limit);
    if (!text || start >= value.length) return;
    const range = new Range();
    range.setStart(text, start);
    range.setEnd(text, value.length);
    CSS.highlights.set("beyond-limit", beyond.add(range));
    return () => {
      beyond.delete(range);
    };
  }, [value, limit]);
  return (
    <div className={styles.field}>
      <div className={`${className} ${styles.mirror}`} ref={mirror} data-mirror={field} aria-hidden="true">
        {value}
      </div>
      <textarea
        className={className}
        rows={1}
        data-field={field}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false} // the desk underlines by itself
        value={value}
        onInput={typing}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
