import { Download } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { useCommand } from "../state/commands.ts";
import { useDeskView } from "../state/deskView.ts";
import { useImporter } from "../state/importing.ts";
import { type Range, usePagedRows } from "../state/pagedRows.ts";
import { pickFiles } from "../state/pickFiles.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { VirtualList } from "../ui/VirtualList.tsx";
import styles from "./desk.module.css";
import { FindField } from "./FindField.tsx";
import { LanguageFilter } from "./LanguageFilter.tsx";
import { RefusedFiles } from "./RefusedFiles.tsx";
import { WatchlistFilter } from "./WatchlistFilter.tsx";
import { WireRowView } from "./WireRowView.tsx";

export type WireListProps = {
  /** Shows what was put aside instead of what is on the wire. */
  readonly spiked?: boolean;
  readonly selected: string | undefined;
  onSelect(id: string | undefined): void;
  /** What stands before the filters. */
  readonly lead?: ReactNode;
};

/** The wire, newest first; only what is on the screen exists. */
export function WireList({ spiked = false, selected, onSelect, lead }: WireListProps) {
  const t = useT();
  const tell = useTellTrouble();
  const importer = useImporter();
  const { filters, setFilters, clearFilters } = useDeskView();
  const [range, setRange] = useState<Range>({ first: 0, last: 30 });
  const { watchlists } = useSettings();
  const { watchlist, ...narrowed } = filters;
  const rics = watchlists.find(({ id }) => id === watchlist)?.rics;
  const list = usePagedRows("wire.list", { ...narrowed, spiked, rics }, range);
  const index = selected === undefined ? -1 : list.placeOf(selected);
  const first = list.rowAt(0)?.id;
  const onRange = useCallback((from: number, to: number) => setRange({ first: from, last: to }), []);
  useEffect(() => {
    if (index < 0 && !list.isStale) onSelect(first);
  }, [index, first, list.isStale, onSelect]);
  const importFiles = (): void => pickFiles((files) => void importer.files(files));
  useCommand("wire.import", importFiles);
  const { urgent, withValues, untaken, saved, language, text } = filters;
  const isFiltered =
    urgent || withValues || untaken || saved || language !== undefined || text !== "" || rics !== undefined;
  const toggle = (name: "urgent" | "withValues" | "untaken" | "saved") => (
    <ToggleButton
      className={styles.pill ?? ""}
      isSelected={filters[name]}
      onChange={(on) => setFilters({ [name]: on })}
    >
      {t(`desk.${name}`)}
    </ToggleButton>
  );
  const empty = spiked ? (
    <EmptyState title={t("desk.basketEmpty")} />
  ) : isFiltered ? (
    <EmptyState
      title={t("desk.filterEmpty")}
      actions={<Button onPress={clearFilters}>{t("desk.clearFilters")}</Button>}
    />
  ) : (
    <EmptyState
      title={t("desk.wireEmpty")}
      text={t("desk.wireEmptyText")}
      actions={
        <>
          <Button tone="primary" onPress={() => void importer.samples().catch(tell)}>
            {t("welcome.samples")}
          </Button>
          <Button onPress={importFiles}>{t("desk.import")}</Button>
        </>
      }
    />
  );
  return (
    <section className={styles.list} aria-label={t("desk.wire")}>
      <div className={styles.filters} role="toolbar" aria-label={t("desk.filters")}>
        {lead}
        <LanguageFilter value={language} onChange={(chosen) => setFilters({ language: chosen })} />
        <WatchlistFilter value={watchlist} onChange={(chosen) => setFilters({ watchlist: chosen })} />
        {toggle("urgent")}
        {toggle("withValues")}
        {toggle("untaken")}
        {toggle("saved")}
        <FindField value={text} onChange={(words) => setFilters({ text: words })} />
        <span className={styles.grow} />
        {list.total !== undefined && <span>{t("desk.items", { count: list.total })}</span>}
        <RefusedFiles />
        <IconButton label={t("desk.import")} onPress={importFiles}>
          <Download size={15} aria-hidden="true" />
        </IconButton>
      </div>
      {list.total === 0 ? (
        empty
      ) : (
        <VirtualList
          label={t("desk.wireList")}
          count={list.total ?? 0}
          rowHeight={76}
          selected={index}
          onSelect={(at) => onSelect(list.rowAt(at)?.id)}
          onRange={onRange}
          keyOf={(at) => list.rowAt(at)?.id ?? at}
          renderRow={(at, isSelected) => <WireRowView row={list.rowAt(at)} isSelected={isSelected} />}
        />
      )}
    </section>
  );
}
