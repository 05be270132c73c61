import { Toaster, toast } from "sonner";

/** Where short messages appear; once, at the end of the page. */
export const Toasts = ({ dark, label }: { readonly dark: boolean; readonly label: string }) => (
  <Toaster
    theme={dark ? "dark" : "light"}
    position="bottom-right"
    containerAriaLabel={label}
    visibleToasts={4}
    closeButton
    toastOptions={{ duration: 6000 }}
  />
);

export type ToastAction = { readonly name: string; run(): void };

/** Something went well; at most one short sentence, and perhaps a way back. */
export const sayDone = (sentence: string, action?: ToastAction): void => {
  toast.success(sentence, action ? { action: { label: action.name, onClick: action.run } } : {});
};

/** Something went wrong. Stays until it is closed, because it must be read. */
export const sayTrouble = (sentence: string, action?: ToastAction): void => {
  toast.error(sentence, {
    duration: Number.POSITIVE_INFINITY,
    ...(action ? { action: { label: action.name, onClick: action.run } } : {}),
  });
};
