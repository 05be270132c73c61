import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, TooltipTrigger } from "react-aria-components";
import styles from "./Button.module.css";
import { Tooltip } from "./Tooltip.tsx";

export type IconButtonProps = Omit<AriaButtonProps, "className" | "children" | "style" | "aria-label"> & {
  /** Read out, and shown as a tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
  readonly tone?: "plain" | "quiet";
};

/** A button that shows only an icon; its name appears when the pointer or the focus rests on it. */
export function IconButton({ label, shortcut, tone = "quiet", ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...rest} aria-label={label} className={`${styles.button} ${styles[tone]} ${styles.icon}`} />
      <Tooltip shortcut={shortcut}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
