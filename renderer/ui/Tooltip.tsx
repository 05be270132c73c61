import type { ReactNode } from "react";
import { Tooltip as AriaTooltip } from "react-aria-components";
import { Kbd } from "./Kbd.tsx";
import styles from "./Tooltip.module.css";

export type TooltipProps = { readonly children: ReactNode; readonly shortcut?: string | undefined };

/** The bubble of a TooltipTrigger (react-aria-components). */
export function Tooltip({ children, shortcut }: TooltipProps) {
  return (
    <AriaTooltip offset={6} className={styles.tooltip ?? ""}>
      {children}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </AriaTooltip>
  );
}
