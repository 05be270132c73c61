import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> & {
  readonly children: ReactNode;
  readonly tone?: "plain" | "primary" | "danger" | "quiet";
};

/** A push button. `primary` is for the one thing a person most likely wants here. */
export function Button({ tone = "plain", ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`${styles.button} ${styles[tone]}`} />;
}
