import type { DragEvent } from "react";
import { ProgressBar } from "react-aria-components";
import { MEMORY_SHELVES } from "#shared/domain/memory.ts";
import styles from "../../fields/memory/memory.module.css";
import { learnPair } from "../../state/learningPair.ts";
import { type MemoryWork, useMemoryFiles } from "../../state/memoryFiles.ts";
import { pickFile } from "../../state/pickFiles.ts";
import { useCoreQuery } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import { useSaveSettings } from "./useSaveSettings.ts";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** The translation memory: what is in it, TMX in and out, published translations in. */
export function MemorySettings() {
  const t = useT();
  const tell = useTellTrouble();
  const { data: counts } = useCoreQuery("memory.counts", {});
  const { work, take, give, cancel } = useMemoryFiles();
  const { memoryShelf } = useSettings();
  const save = useSaveSettings();
  const bring = async (file: File): Promise<void> => {
    try {
      const read = await take(file, memoryShelf);
      sayDone(read ? t("memory.imported", { name: file.name, ...read }) : t("memory.cancelled"));
    } catch (error) {
      tell(error);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button opens the same dialog
    <div
      className={styles.work}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        learnPair([...event.dataTransfer.files]);
      }}
    >
      <p>{t("memory.text")}</p>
      <p>{counts && t("memory.units", { count: counts.units })}</p>
      <ul className={styles.pairs}>
        {counts?.pairs.map(({ languages, shelf, units }) => (
          <li key={`${shelf} ${languages.join(" ")}`}>
            {t(`memory.shelf.${shelf}`)}
            {" · "}
            {languages.map((language) => t(`language.${language}`)).join(" – ")}
            {" · "}
            {t("memory.units", { count: units })}
          </li>
        ))}
      </ul>
      <Select
        label={t("memory.keepsIn")}
        options={MEMORY_SHELVES.map((id) => ({ id, name: t(`memory.shelf.${id}`) }))}
        value={memoryShelf}
        onChange={(shelf) => save({ memoryShelf: shelf })}
      />
      {work && <Progress work={work} />}
      <div className={styles.buttons}>
        {work ? (
          <Button onPress={cancel}>{t("common.cancel")}</Button>
        ) : (
          <>
            <Button onPress={() => pickFile(".tmx,application/xml", (file) => void bring(file))}>
              {t("memory.import")}
            </Button>
            {MEMORY_SHELVES.filter((shelf) => counts?.pairs.some((one) => one.shelf === shelf)).map((shelf) => (
              <Button key={shelf} onPress={() => void give(`depeche-${shelf}.tmx`, shelf).catch(tell)}>
                {t(`memory.exportShelf.${shelf}`)}
              </Button>
            ))}
            <Button onPress={() => learnPair()}>{t("align.open")}</Button>
          </>
        )}
      </div>
      <p className={styles.hint}>{t("align.hint")}</p>
    </div>
  );
}

function Progress({ work }: { readonly work: MemoryWork }) {
  const t = useT();
  const text = t(work.kind === "import" ? "memory.importing" : "memory.exporting", work);
  const [value, max] = work.kind === "import" ? [work.percent, 100] : [work.units, Math.max(1, work.total)];
  return (
    <ProgressBar
      aria-label={t("memory.title")}
      value={value}
      maxValue={max}
      valueLabel={text}
      className={styles.work ?? ""}
    >
      <progress className={styles.bar} value={value} max={max} aria-hidden="true" />
      {text}
    </ProgressBar>
  );
}
