import { printClock } from "#shared/languages/print.ts";
import { useStoryId } from "../state/openStory.tsx";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { findingSentence, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";

/** What somebody let pass, with who and why; it can be looked at again. */
export function PassedFindings() {
  const t = useT();
  const id = useStoryId();
  const { zone } = useSettings();
  const tell = useTellTrouble();
  const { data: passed = [] } = useCoreQuery("checks.passed", { id });
  const recall = useCoreCommand("checks.recall");
  if (passed.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t("finding.passed")}>
      <h2 className={styles.head}>
        {t("finding.passed")} <small>{passed.length}</small>
      </h2>
      <ul>
        {passed.map(({ key, finding, reason, by, at }) => (
          <li key={key} className={styles.valueHead}>
            <span>
              {findingSentence(t, finding)}
              <small>
                {[reason, t("finding.passedBy", { name: by, time: printClock(at, zone) })].filter(Boolean).join(" · ")}
              </small>
            </span>
            <Button tone="quiet" onPress={() => recall.mutate({ id, key }, { onError: tell })}>
              {t("finding.recall")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
