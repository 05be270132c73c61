import { type RefObject, useEffect } from "react";

/** What F6 goes round: every element below the page that says it is a pane. */
const PANE = "[data-pane]";
const FIRST = "[contenteditable=true], textarea, [role=tab][aria-selected=true], button, [tabindex]";

/** F6 and Shift+F6 move between the panes of the page, as they do in a browser's own window. */
export function usePaneKeys(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const panes = [...(page.current?.querySelectorAll<HTMLElement>(PANE) ?? [])];
      if (panes.length === 0 || document.querySelector("[role=dialog], [role=alertdialog]")) return;
      event.preventDefault();
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const next =
        panes[(at + (event.shiftKey ? panes.length - 1 : 1) + (at < 0 && event.shiftKey ? 1 : 0)) % panes.length];
      (next?.querySelector<HTMLElement>(FIRST) ?? next)?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [page]);
}
