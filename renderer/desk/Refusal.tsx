import type { ErrorSentence } from "../strings/errorSentence.ts";
import styles from "./desk.module.css";

/** Why a file did not come in: what it means for the person, and the reason itself. */
export function Refusal({ sentence, reason }: ErrorSentence) {
  return (
    <>
      <span className={styles.bad}>{sentence}</span>
      {reason !== undefined && <small className={styles.why}>{reason}</small>}
    </>
  );
}
