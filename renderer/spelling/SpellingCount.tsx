import { useSyncExternalStore } from "react";
import { isSpelled } from "#shared/spelling/spelledLanguages.ts";
import { runCommand } from "../state/commands.ts";
import { useFields } from "../state/openStory.tsx";
import { useT } from "../strings/strings.ts";
import type { Spelling } from "./createSpelling.ts";
import styles from "./SpellingCount.module.css";

/** How many words are left to correct; leads to the next one. */
export function SpellingCount({ spelling }: { readonly spelling: Spelling }) {
  const t = useT();
  const count = useSyncExternalStore(spelling.subscribe, () => spelling.marks().length);
  const { language } = useFields();
  const isBroken = useSyncExternalStore(spelling.subscribe, spelling.isBroken);
  if (!isSpelled(language)) return <span>{t("spelling.noDictionary")}</span>;
  return (
    <button type="button" className={styles.count} onClick={() => runCommand("spelling.next")} data-count={count}>
      {isBroken ? t("spelling.broken") : t("spelling.count", { count })}
    </button>
  );
}
