import { keepPreviousData } from "@tanstack/react-query";
import { Pencil, X } from "lucide-react";
import { useState } from "react";
import type { Concept, GlossaryList } from "#shared/domain/glossary.ts";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { ConceptDialog } from "./ConceptDialog.tsx";
import { formOf } from "./conceptForm.ts";
import styles from "./glossary.module.css";

const SHOWN = 12;

/** The entries of a list that hold what is typed; each can be changed or taken out. */
export function ConceptSearch({ list }: { readonly list: GlossaryList }) {
  const t = useT();
  const tell = useTellTrouble();
  const [text, setText] = useState("");
  const [edited, setEdited] = useState<Concept>();
  const remove = useCoreCommand("glossary.remove");
  const { data } = useCoreQuery(
    "glossary.search",
    { listId: list.id, text, limit: SHOWN },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <TextField label={t("glossary.search", { name: list.name })} value={text} onChange={setText} maxLength={200} />
      <p className={styles.hint} role="status">
        {data && t("glossary.found", { count: data.total, shown: data.concepts.length })}
      </p>
      <ul>
        {data?.concepts.map((concept) => (
          <li key={concept.key} className={styles.concept}>
            <Wordings concept={concept} />
            <IconButton label={t("glossary.edit", { term: nameOf(concept) })} onPress={() => setEdited(concept)}>
              <Pencil size={13} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t("glossary.remove", { term: nameOf(concept) })}
              onPress={() => remove.mutate({ listId: list.id, key: concept.key }, { onError: tell })}
            >
              <X size={13} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {edited && <ConceptDialog form={formOf(edited)} listId={list.id} onClose={() => setEdited(undefined)} />}
    </>
  );
}

const nameOf = ({ terms }: Concept): string => terms[0]?.text ?? "";

function Wordings({ concept: { terms, subject, note } }: { readonly concept: Concept }) {
  return (
    <span className={styles.wordings}>
      {terms.map(({ language, text, status }) => (
        <span key={`${language} ${text}`} data-status={status}>
          <small>{language}</small> <span lang={language}>{text}</span>
        </span>
      ))}
      {(subject !== "" || note !== "") && <small>{[subject, note].filter(Boolean).join(" · ")}</small>}
    </span>
  );
}
