import { useState } from "react";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { sayDone } from "../ui/toasts.tsx";

export type ServiceForm<F> = {
  readonly fields: F;
  set(change: Partial<F>): void;
  /** Typed and not yet kept; the one that is kept is never shown. */
  readonly key: string;
  setKey(key: string): void;
  /** Keeps a service with its key, or forgets it. */
  keep(source: F | undefined): void;
};

type Saved<F> = { readonly source?: F; readonly key?: string };
type Answer = { onSuccess(): void; onError(error: unknown): void };

/** The form of an outside service: what is kept until somebody types, and its key, which only goes in. */
export function useServiceForm<F extends object>(
  empty: F,
  kept: Partial<F> | undefined,
  save: (saved: Saved<F>, answer: Answer) => void,
): ServiceForm<F> {
  const t = useT();
  const tell = useTellTrouble();
  const [typed, setTyped] = useState<F>();
  const [key, setKey] = useState("");
  const fields = typed ?? { ...empty, ...kept };
  return {
    fields,
    key,
    setKey,
    set: (change) => setTyped({ ...fields, ...change }),
    keep: (source) =>
      save(
        { ...(source ? { source } : {}), ...(key === "" ? {} : { key }) },
        {
          onSuccess: () => {
            setKey("");
            setTyped(source ? fields : empty); // the answer of the core may come later
            sayDone(t("settings.saved"));
          },
          onError: tell,
        },
      ),
  };
}
