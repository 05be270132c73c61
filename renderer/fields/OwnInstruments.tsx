import { X } from "lucide-react";
import { useState } from "react";
import type { Output } from "#shared/contract/index.ts";
import { pickFile } from "../state/pickFiles.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./OwnInstruments.module.css";

const SHOWN = 12;
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The desk's own instruments: brought in from a file, renamed, searched, taken off. They come before the built-in ones. */
export function OwnInstruments() {
  const t = useT();
  const tell = useTellTrouble();
  const { data: own = [] } = useCoreQuery("instruments.own", {});
  const bring = useCoreCommand("instruments.import");
  const forget = useCoreCommand("instruments.forget");
  const [imported, setImported] = useState<Output<"instruments.import">>();
  const [text, setText] = useState("");
  const [ric, setRic] = useState("");
  const [name, setName] = useState("");
  const take = async (list: string): Promise<void> => {
    try {
      setImported(await bring.mutateAsync({ text: list }));
    } catch (error) {
      tell(error);
    }
  };
  const add = async (): Promise<void> => {
    await take(JSON.stringify([{ ric: ric.trim(), name: name.trim() }]));
    setRic("");
    setName("");
  };
  const wanted = folded(text.trim());
  const found = own.filter((one) => folded([one.ric, one.name, one.isin, ...one.aliases].join(" ")).includes(wanted));
  return (
    <>
      <div className={styles.buttons}>
        <Button
          isDisabled={bring.isPending}
          onPress={() => pickFile(".csv,.tsv,.txt,.json,.jsonl", (file) => void file.text().then(take, tell))}
        >
          {t("own.import")}
        </Button>
      </div>
      {imported && <ImportedList imported={imported} />}
      {own.length > 0 && <TextField label={t("own.search")} value={text} onChange={setText} maxLength={100} />}
      <p className={styles.hint} role="status">
        {t("own.found", { count: found.length, shown: Math.min(SHOWN, found.length) })}
      </p>
      <ul>
        {found.slice(0, SHOWN).map((one) => (
          <li key={one.ric} className={styles.one}>
            <code>{one.ric}</code>
            <span>
              {one.name} <small>{[one.isin, ...one.aliases].filter(Boolean).join(" · ")}</small>
            </span>
            <IconButton
              label={t("own.forget", { ric: one.ric })}
              onPress={() => forget.mutate({ rics: [one.ric] }, { onError: tell })}
            >
              <X size={13} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <TextField label={t("own.ric")} value={ric} onChange={setRic} maxLength={32} placeholder="GOOGL.O" />
        <TextField label={t("own.name")} value={name} onChange={setName} maxLength={200} />
        <Button isDisabled={ric.trim() === "" || name.trim() === ""} onPress={() => void add()}>
          {t("own.add")}
        </Button>
      </div>
    </>
  );
}

function ImportedList({ imported }: { readonly imported: Output<"instruments.import"> }) {
  const t = useT();
  const { added, changed, same, problems } = imported;
  return (
    <div role="status">
      <p>{t("own.imported", { added, changed, same })}</p>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.slice(0, 20).map(({ line, problem, value }) => (
            <li key={`${line} ${problem} ${value}`}>
              {t("own.problem", { line, problem: t(`own.problem.${problem}`), value })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
