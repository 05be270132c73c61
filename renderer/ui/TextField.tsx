import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import styles from "./Field.module.css";

export type TextFieldProps = Omit<AriaTextFieldProps, "className" | "children" | "style"> & {
  readonly label: string;
  /** Hides the label from sight where the place says it already. */
  readonly quietLabel?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Rows of a text area; one line when left out. */
  readonly rows?: number;
  /** The id of a `datalist` whose words are proposed; for one line. */
  readonly list?: string;
};

export function TextField({
  label,
  quietLabel = false,
  hint,
  error,
  placeholder,
  rows,
  list,
  ...rest
}: TextFieldProps) {
  const hinted = placeholder === undefined ? {} : { placeholder };
  const proposed = list === undefined ? {} : { list };
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={styles.field ?? ""}>
      <Label className={quietLabel ? "visuallyHidden" : (styles.label ?? "")}>{label}</Label>
      {rows === undefined ? (
        <Input className={styles.input ?? ""} {...hinted} {...proposed} />
      ) : (
        <TextArea className={`${styles.input} ${styles.area}`} rows={rows} {...hinted} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ""}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ""}>{error}</FieldError>
    </AriaTextField>
  );
}
