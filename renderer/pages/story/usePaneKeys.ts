import { type RefObject, useContext, useEffect } from "react";
import { CommandsAreMeant } from "../../state/commands.ts";

/** What F6 goes round: every element below the page that says it is a pane. */
const PANE = "[data-pane]";
/** Where the work of a pane is; without such a place the pane itself takes the focus. */
const INSIDE = "[contenteditable=true], [role=tab][aria-selected=true]";

/** F6 and Shift+F6 move between the panes of the page, as they do in a browser's own window. */
export function usePaneKeys(page: RefObject<HTMLElement | null>): void {
  const isMeant = useContext(CommandsAreMeant);
  useEffect(() => {
    if (!isMeant) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const panes = [...(page.current?.querySelectorAll<HTMLElement>(PANE) ?? [])];
      if (panes.length === 0 || document.querySelector("[role=dialog], [role=alertdialog]")) return;
      event.preventDefault();
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const from = at < 0 && event.shiftKey ? 0 : at;
      const next = panes.at((from + step) % panes.length);
      (next?.querySelector<HTMLElement>(INSIDE) ?? next)?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [page, isMeant]);
}
