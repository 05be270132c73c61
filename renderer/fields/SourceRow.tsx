import { RefreshCw, X } from "lucide-react";
import type { Output } from "#shared/contract/index.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { useCoreCommand } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Tag } from "../ui/Tag.tsx";
import styles from "./fields.module.css";

/** One source: whether it works, since when, and why not. */
export function SourceRow({ entry }: { readonly entry: Output<"sources.list">[number] }) {
  const t = useT();
  const tell = useTellTrouble();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const sentenceOf = useErrorSentence();
  const check = useCoreCommand("sources.check");
  const remove = useCoreCommand("sources.remove");
  const { source, state } = entry;
  const { id, name } = source;
  const worked = state.lastWorkedAt
    ? t("sources.worked", { at: printLongDate(state.lastWorkedAt, language, zone) })
    : t("sources.never");
  return (
    <div className={styles.source}>
      <span>
        <strong>{name}</strong>
        <small>{source.kind === "folder" ? source.path : source.url}</small>
        <small>
          {worked} · {t("sources.items", { count: state.added })}
        </small>
        {state.error && <small className={styles.bad}>{sentenceOf(state.error).sentence}</small>}
      </span>
      <Tag tone={state.error ? "bad" : "good"}>{t(state.error ? "sources.fails" : "sources.works")}</Tag>
      <IconButton label={t("sources.check", { name })} onPress={() => check.mutate({ id }, { onError: tell })}>
        <RefreshCw size={14} aria-hidden="true" />
      </IconButton>
      <IconButton label={t("sources.remove", { name })} onPress={() => remove.mutate({ id }, { onError: tell })}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
