import { Star } from "lucide-react";
import { memo } from "react";
import type { WireRow } from "#shared/domain/wire.ts";
import { printClock } from "#shared/languages/print.ts";
import { useSettings } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Dot } from "../ui/Dot.tsx";
import { RicChip } from "../ui/RicChip.tsx";
import { Tag } from "../ui/Tag.tsx";
import { When } from "../ui/When.tsx";
import styles from "./desk.module.css";

const SHOWN_RICS = 4;

/** One family of the wire as a row. */
export const WireRowView = memo(function WireRowView({
  row,
  isSelected,
}: {
  readonly row: WireRow | undefined;
  readonly isSelected: boolean;
}) {
  const t = useT();
  if (!row) return <div className={styles.row}>…</div>;
  const urgency = row.urgency <= 1 ? "bad" : row.urgency <= 3 ? "warn" : "none";
  const words = row.urgency <= 1 ? t("desk.flash") : row.urgency <= 3 ? t("desk.isUrgent") : undefined;
  return (
    <div
      className={styles.row}
      data-selected={isSelected}
      data-read={row.read}
      data-gone={row.pubStatus === "canceled"}
    >
      <When at={row.at} />
      <Dot tone={urgency} label={words} />
      <div>
        <div className={styles.slug}>{row.slug}</div>
        <div className={styles.headline} lang={row.language}>
          {row.headline}
        </div>
        <div className={styles.meta}>
          {[
            row.provider,
            row.language,
            t("common.words", { count: row.words }),
            row.versions > 1 && t("desk.versions", { count: row.versions }),
          ]
            .filter(Boolean)
            .join(" · ")}
          {row.rics.slice(0, SHOWN_RICS).map((ric) => (
            <RicChip key={ric} ric={ric} />
          ))}
        </div>
      </div>
      <div className={styles.side}>
        <Marks row={row} />
        {row.takenBy && <Avatar initials={row.takenBy.initials} name={row.takenBy.name} />}
      </div>
    </div>
  );
});

function Marks({ row }: { readonly row: WireRow }) {
  const t = useT();
  const { zone, watchlists } = useSettings();
  const list = watchlists.find(({ rics }) => row.rics.some((ric) => rics.includes(ric)));
  return (
    <>
      {list && <Tag tone={row.read ? "plain" : "info"}>{list.name}</Tag>}
      {row.signal === "correction" && <Tag tone="bad">{t("desk.correction")}</Tag>}
      {row.signal === "update" && <Tag tone="info">{t("desk.update")}</Tag>}
      {row.pubStatus === "canceled" && <Tag tone="bad">{t("desk.withdrawal")}</Tag>}
      {row.embargo?.kind === "until" && (
        <Tag tone="warn">{t("desk.embargo", { time: printClock(row.embargo.at, zone) })}</Tag>
      )}
      {row.embargo?.kind === "unreadable" && <Tag tone="bad">{t("desk.embargoUnreadable")}</Tag>}
      {row.takenVersion !== undefined && <Tag tone="warn">{t("desk.newVersion", { version: row.version })}</Tag>}
      {row.published && <Tag tone="good">{t("desk.isPublished")}</Tag>}
      {row.signal === "refile" && <Tag tone="info">{t("desk.refile")}</Tag>}
      {row.pubStatus === "withheld" && <Tag tone="bad">{t("desk.withheld")}</Tag>}
      {row.saved && <Star size={13} fill="currentColor" aria-label={t("wire.isSaved")} />}
      {row.sample && <Tag>{t("desk.sample")}</Tag>}
    </>
  );
}
