import type { ReactNode } from "react";
import type { Place } from "../state/place.ts";
import styles from "./desk.module.css";
import { Rail } from "./Rail.tsx";

/** A page with the baskets on its left: the way back is always in sight. */
export function WithRail({ at, children }: { readonly at: Place; readonly children: ReactNode }) {
  return (
    <div className={styles.withRail}>
      <Rail at={at} />
      {children}
    </div>
  );
}
