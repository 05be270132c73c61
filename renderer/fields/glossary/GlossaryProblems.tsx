import type { Output } from "#shared/contract/index.ts";
import { useT } from "../../strings/strings.ts";
import styles from "./glossary.module.css";

const SHOWN = 20;

/** What an import did, each entry that it left out, and the fields that have no place here. */
export function GlossaryProblems({ imported }: { readonly imported: Output<"glossary.import"> }) {
  const t = useT();
  const { added, changed, same, problems, notRead } = imported;
  return (
    <div role="status">
      <p>{t("glossary.imported", { added, changed, same })}</p>
      {problems.length > 0 && (
        <>
          <p className={styles.bad}>{t("glossary.problems", { count: problems.length })}</p>
          <ul className={styles.problems}>
            {problems.slice(0, SHOWN).map(({ line, problem, value }) => (
              <li key={`${line} ${problem} ${value}`}>
                {t(line === undefined ? "glossary.problem" : "glossary.problemLine", {
                  line: line ?? 0,
                  problem: t(`glossary.problem.${problem}`),
                  value,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {notRead.length > 0 && (
        <p className={styles.notRead}>
          {t("glossary.notRead", { names: notRead.map(({ name, count }) => `${name} (${count})`).join(", ") })}
        </p>
      )}
    </div>
  );
}
