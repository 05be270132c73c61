import { useState } from "react";
import type { RecordCheck } from "#shared/domain/publicationRecord.ts";
import { useCall } from "../state/core.tsx";
import { saveFile } from "../state/saveFile.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./PublicationRecord.module.css";

/** Takes the publication record out as a file, and goes through its chain. */
export function RecordTools() {
  const t = useT();
  const call = useCall();
  const tell = useTellTrouble();
  const [check, setCheck] = useState<RecordCheck>();
  const take = async (): Promise<void> => {
    const parts: string[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const { lines, next }: { lines: string[]; next: number | null } = await call("record.page", { after });
      parts.push(...lines);
      after = next;
    }
    saveFile("journal-de-publication.jsonl", parts.map((line) => `${line}\n`).join(""), "application/jsonl");
  };
  return (
    <div className={styles.tools}>
      <Button onPress={() => void take().catch(tell)}>{t("record.export")}</Button>
      <Button onPress={() => void call("record.verify", {}).then(setCheck, tell)}>{t("record.verify")}</Button>
      {check && (
        <p role="status" className={check.fault ? styles.bad : ""}>
          {check.fault
            ? t(`record.fault.${check.fault.kind}`, { seq: check.fault.seq })
            : t("record.whole", { count: check.entries, head: check.head })}
        </p>
      )}
    </div>
  );
}
