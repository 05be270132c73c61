import { ArrowUpToLine, X } from "lucide-react";
import { useState } from "react";
import type { Output } from "#shared/contract/index.ts";
import type { GlossaryList } from "#shared/domain/glossary.ts";
import { useCall } from "../../state/core.tsx";
import { pickFile } from "../../state/pickFiles.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { saveFile } from "../../state/saveFile.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { ConceptSearch } from "./ConceptSearch.tsx";
import { GlossaryProblems } from "./GlossaryProblems.tsx";
import styles from "./glossary.module.css";

const TYPES = { tbx: "application/xml", csv: "text/csv" } as const;

/** One list: files in and out, its place, its entries. */
export function GlossaryListRow({ list, isFirst }: { readonly list: GlossaryList; readonly isFirst: boolean }) {
  const t = useT();
  const tell = useTellTrouble();
  const call = useCall();
  const bring = useCoreCommand("glossary.import");
  const change = useCoreCommand("glossary.changeLists");
  const remove = useCoreCommand("glossary.removeList");
  const [imported, setImported] = useState<Output<"glossary.import">>();
  const [isAsking, setAsking] = useState(false);
  const { id, name, concepts } = list;
  const take = async (file: File): Promise<void> => {
    try {
      setImported(await bring.mutateAsync({ listId: id, fileName: file.name, text: await file.text() }));
    } catch (error) {
      tell(error);
    }
  };
  const give = (kind: keyof typeof TYPES): void => {
    call("glossary.export", { listId: id, kind }).then(
      ({ text }) => saveFile(`${name}.${kind}`, text, TYPES[kind]),
      tell,
    );
  };
  return (
    <section className={styles.list} aria-label={name}>
      <header>
        <span>
          <strong>{name}</strong> <small>{t("glossary.concepts", { count: concepts })}</small>
        </span>
        {!isFirst && (
          <IconButton
            label={t("glossary.first", { name })}
            onPress={() => change.mutate({ order: [id] }, { onError: tell })}
          >
            <ArrowUpToLine size={14} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={t("glossary.removeList", { name })} onPress={() => setAsking(true)}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.buttons}>
        <Button
          isDisabled={bring.isPending}
          onPress={() => pickFile(".tbx,.xml,.csv,.tsv,.txt", (file) => void take(file))}
        >
          {t("glossary.import")}
        </Button>
        <Button tone="quiet" isDisabled={concepts === 0} onPress={() => give("tbx")}>
          {t("glossary.exportTbx")}
        </Button>
        <Button tone="quiet" isDisabled={concepts === 0} onPress={() => give("csv")}>
          {t("glossary.exportCsv")}
        </Button>
      </div>
      {imported && <GlossaryProblems imported={imported} />}
      {concepts > 0 && <ConceptSearch list={list} />}
      {isAsking && (
        <Dialog
          title={t("glossary.removeAsk", { name, count: concepts })}
          closeLabel={t("common.close")}
          isOpen
          isDecision
          width="small"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t("common.cancel")}</Button>
              <Button tone="danger" onPress={() => remove.mutate({ id }, { onError: tell })}>
                {t("glossary.removeList", { name })}
              </Button>
            </>
          }
        >
          <p>{t("glossary.removeText")}</p>
        </Dialog>
      )}
    </section>
  );
}
