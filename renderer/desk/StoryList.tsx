import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Basket } from "#shared/contract/desk.ts";
import type { StoryHead } from "#shared/domain/story.ts";
import { useDeskView } from "../state/deskView.ts";
import { useNavigation } from "../state/navigation.ts";
import { type Range, usePagedRows } from "../state/pagedRows.ts";
import { useT } from "../strings/strings.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Dot } from "../ui/Dot.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RicChip } from "../ui/RicChip.tsx";
import { Tag } from "../ui/Tag.tsx";
import { VirtualList } from "../ui/VirtualList.tsx";
import { When } from "../ui/When.tsx";
import styles from "./desk.module.css";
import { FindField } from "./FindField.tsx";
import { ProgressChart } from "./ProgressChart.tsx";

export type StoryListProps = {
  readonly basket: Basket;
  readonly selected: string | undefined;
  onSelect(id: string | undefined): void;
  /** What stands before the count; the basket's name when nothing is given. */
  readonly lead?: ReactNode;
};

/** The stories of a basket, last saved first. */
export function StoryList({ basket, selected, onSelect, lead }: StoryListProps) {
  const t = useT();
  const { go } = useNavigation.getState();
  const text = useDeskView((view) => view.text[basket]) ?? "";
  const { setText } = useDeskView.getState();
  const [range, setRange] = useState<Range>({ first: 0, last: 30 });
  const list = usePagedRows("stories.list", { basket, text }, range);
  const index = selected === undefined ? -1 : list.placeOf(selected);
  const first = list.rowAt(0)?.id;
  const onRange = useCallback((from: number, to: number) => setRange({ first: from, last: to }), []);
  useEffect(() => {
    if (index < 0 && !list.isStale) onSelect(first);
  }, [index, first, list.isStale, onSelect]);
  return (
    <section className={styles.list} aria-label={t(`desk.${basket}`)}>
      <div className={styles.filters}>
        {lead ?? <strong>{t(`desk.${basket}`)}</strong>}
        <FindField value={text} onChange={(words) => setText(basket, words)} />
        <span className={styles.grow} />
        {list.total !== undefined && <span>{t("desk.stories", { count: list.total })}</span>}
      </div>
      {(basket === "toTranslate" || basket === "desk") && <ProgressChart />}
      {list.total === 0 ? (
        <EmptyState
          title={t(text === "" ? "desk.basketEmpty" : "desk.filterEmptyStories")}
          text={t("desk.mineEmptyText")}
        />
      ) : (
        <VirtualList
          label={t("desk.storyList")}
          count={list.total ?? 0}
          rowHeight={76}
          selected={index}
          onSelect={(at) => onSelect(list.rowAt(at)?.id)}
          onAction={(at) => {
            const row = list.rowAt(at);
            if (row) go({ page: "story", storyId: row.id });
          }}
          onRange={onRange}
          keyOf={(at) => list.rowAt(at)?.id ?? at}
          renderRow={(at, isSelected) => <StoryRowView head={list.rowAt(at)} isSelected={isSelected} />}
        />
      )}
    </section>
  );
}

function StoryRowView({ head, isSelected }: { readonly head: StoryHead | undefined; readonly isSelected: boolean }) {
  const t = useT();
  if (!head) return <div className={styles.row}>…</div>;
  const isChanged = head.publishedRev !== undefined && head.rev > head.publishedRev;
  return (
    <div className={styles.row} data-selected={isSelected}>
      <When at={head.savedAt} />
      <Dot tone={head.status === "published" ? "good" : "none"} />
      <div>
        <div className={styles.slug}>{head.slug}</div>
        <div className={styles.headline} lang={head.language}>
          {head.headline || t("desk.noHeadline")}
        </div>
        <div className={styles.meta}>
          {[head.provider, head.language, t("common.words", { count: head.words })].filter(Boolean).join(" · ")}
          {head.rics.slice(0, 4).map((ric) => (
            <RicChip key={ric} ric={ric} />
          ))}
        </div>
      </div>
      <div className={styles.side}>
        {head.forkedFrom && <Tag tone="warn">{t("desk.forked")}</Tag>}
        {isChanged && <Tag tone="warn">{t("desk.changedSince")}</Tag>}
        <Tag tone={head.status === "published" ? "good" : "plain"}>{t(`status.${head.status}`)}</Tag>
        <Avatar initials={head.owner.initials} name={head.owner.name} />
      </div>
    </div>
  );
}
