import { type ReactNode, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";

export type Slot = {
  /** Where the content appears. */
  Place(props: { readonly className?: string | undefined }): ReactNode;
  /** What appears there, written down where it belongs. */
  Fill(props: { readonly children: ReactNode }): ReactNode;
};

/** A place in the frame that a page may fill, such as the right end of the top bar. */
export function createSlot(): Slot {
  let element: HTMLElement | null = null;
  const listeners = new Set<() => void>();
  const setElement = (next: HTMLElement | null): void => {
    element = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const useElement = (): HTMLElement | null => useSyncExternalStore(subscribe, () => element);
  return {
    Place: ({ className }) => <div ref={setElement} className={className} />,
    Fill: ({ children }) => {
      const place = useElement();
      return place && createPortal(children, place);
    },
  };
}

/** The right end of the top bar: a story's saved state and its main buttons. */
export const TopBarSlot = createSlot();
