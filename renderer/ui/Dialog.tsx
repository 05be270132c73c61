import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";

export type DialogProps = {
  readonly title: string;
  /** The word for the close button. */
  readonly closeLabel: string;
  readonly isOpen: boolean;
  onClose(): void;
  readonly children: ReactNode;
  /** The row of buttons at the end; the primary one last. */
  readonly actions?: ReactNode;
  readonly width?: "small" | "medium" | "wide";
  /** For decisions that must be taken: no click outside, role alertdialog. */
  readonly isDecision?: boolean;
};

/** A window over the page: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, isOpen, onClose, children, actions, width = "medium", isDecision = false } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isDecision}
      className={styles.veil ?? ""}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog role={isDecision ? "alertdialog" : "dialog"} className={styles.dialog ?? ""}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
