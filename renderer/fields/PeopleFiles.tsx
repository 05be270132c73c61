import { useState } from "react";
import type { Output } from "#shared/contract/index.ts";
import { useCall } from "../state/core.tsx";
import { useCoreCommand } from "../state/queries.ts";
import { saveFile } from "../state/saveFile.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./people.module.css";

type Imported = Output<"people.import">;

/** The directory from a CSV file and into one; lines that could not be taken are told with their numbers. */
export function PeopleFiles() {
  const t = useT();
  const call = useCall();
  const tell = useTellTrouble();
  const read = useCoreCommand("people.import");
  const [imported, setImported] = useState<Imported>();
  const pick = (): void => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".csv,.txt,.tsv,text/csv,text/plain";
    input.addEventListener("change", () => {
      void input.files?.[0]?.text().then((text) => read.mutate({ text }, { onSuccess: setImported, onError: tell }));
    });
    input.click();
  };
  const write = (): void => {
    void call("people.export", {})
      .then(({ text }) => saveFile(t("people.exportName"), text, "text/csv"))
      .catch(tell);
  };
  return (
    <>
      <div className={styles.actions}>
        <Button onPress={pick}>{t("people.import")}</Button>
        <Button onPress={write}>{t("people.export")}</Button>
      </div>
      {imported && (
        <div role="status">
          <p>{t("people.imported", countsOf(imported))}</p>
          {imported.problems.length > 0 && (
            <ul className={styles.problems} aria-label={t("people.problems")}>
              {imported.problems.map(({ line, code, text }) => (
                <li key={`${line} ${code}`}>
                  {t("people.problem", { line, what: t(`people.problem.${code}`, { text }) })}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}

const countsOf = ({ added, changed, same }: Imported) => ({ added, changed, same });
