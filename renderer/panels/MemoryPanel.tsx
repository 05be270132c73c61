import { useState } from "react";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { MemoryEntryRow } from "../fields/memory/MemoryEntryRow.tsx";
import { MemoryMatchRow } from "../fields/memory/MemoryMatchRow.tsx";
import { type LitMatches, useConcordance, useLitMatches } from "../state/memory.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import panel from "../ui/Panel.module.css";
import { TextField } from "../ui/TextField.tsx";

export type MemoryPanelProps = { onInsert(match: MemoryMatch): void };

/** What the memory has for the paragraph of the source that is lit, and a search of its entries. */
export function MemoryPanel({ onInsert }: MemoryPanelProps) {
  const t = useT();
  const lit = useLitMatches();
  return (
    <section className={panel.section} aria-label={t("memory.panel")}>
      <h2 className={panel.head}>{t("memory.panel")}</h2>
      {lit?.matches.length === 0 && <p className={panel.empty}>{lit.isWaiting ? <Waiting /> : t("memory.none")}</p>}
      {lit === undefined && <p className={panel.empty}>{t("memory.noSource")}</p>}
      <ol>
        {lit?.matches.map((match, at) => (
          <MemoryMatchRow key={match.id} match={match} text={lit.text} place={at} onInsert={onInsert} />
        ))}
      </ol>
      {lit && <Concordance lit={lit} />}
    </section>
  );
}

function Waiting() {
  const t = useT();
  const percent = useCoreQuery("memory.reading", {}).data?.percent ?? undefined;
  return percent === undefined ? t("memory.waiting") : t("memory.reading", { percent });
}

function Concordance({ lit: { from, to } }: { readonly lit: LitMatches }) {
  const t = useT();
  const [text, setText] = useState("");
  const { data } = useConcordance(text, from, to);
  const isAsked = text.trim().length > 1;
  return (
    <>
      <TextField
        label={t("memory.search")}
        quietLabel
        placeholder={t("memory.search")}
        type="search"
        value={text}
        onChange={setText}
        maxLength={200}
      />
      {isAsked && (
        <p role="status" className={panel.since}>
          {data && t("memory.found", { count: data.length })}
        </p>
      )}
      {isAsked && (
        <ul>
          {data?.map((entry) => (
            <MemoryEntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </>
  );
}
