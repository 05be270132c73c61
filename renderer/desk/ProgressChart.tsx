import type { TranslationProgress } from "#shared/contract/progress.ts";
import { useMinute } from "../state/clock.ts";
import { useDeskView } from "../state/deskView.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Dot } from "../ui/Dot.tsx";
import styles from "./ProgressChart.module.css";

/** So many translations are drawn; the list below has them all. */
const SHOWN = 5;
const MINUTE = 60_000;

/** How far the desk's translations are, in words of their sources, and what has waited longest on the wire. */
export function ProgressChart() {
  const t = useT();
  const { data } = useCoreQuery("desk.progress", {});
  const minute = useMinute();
  if (!data || (data.translations.length === 0 && !data.oldestUrgent)) return null;
  const { translations, words, done, begun, oldestUrgent } = data;
  return (
    <section className={styles.chart} aria-label={t("progress.title")}>
      {translations.length > 0 && (
        <table className={styles.table}>
          <caption>
            <strong>{t("progress.title")}</strong> {t("progress.done", { done, words, percent: percent(done, words) })}
          </caption>
          <thead className="visuallyHidden">
            <tr>
              <th scope="col">{t("progress.story")}</th>
              <th scope="col">{t("progress.bar")}</th>
              <th scope="col">{t("progress.words")}</th>
            </tr>
          </thead>
          <tbody>
            {translations.slice(0, SHOWN).map((one) => (
              <Row key={one.id} one={one} longest={Math.max(...translations.map((other) => other.words), 1)} />
            ))}
          </tbody>
          {translations.length > 1 && begun > 0 && (
            <tfoot>
              <tr>
                <td colSpan={3}>{t("progress.begun", { count: begun })}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
      {oldestUrgent && (
        <button
          type="button"
          className={styles.waiting}
          onClick={() => {
            useDeskView.getState().select("wire", oldestUrgent.id);
            useNavigation.getState().go({ page: "desk", basket: "wire" });
          }}
        >
          <Dot tone={oldestUrgent.urgency <= 1 ? "bad" : "warn"} />
          <span>
            {t("progress.waiting", { time: waited(t, Date.parse(oldestUrgent.at), Date.parse(minute)) })}{" "}
            <em>{oldestUrgent.headline}</em>
          </span>
        </button>
      )}
    </section>
  );
}

/** A bar as long as the story beside the longest one; what is done in full colour, what is begun lighter. */
function Row({ one, longest }: { readonly one: TranslationProgress; readonly longest: number }) {
  const t = useT();
  const { id, headline, owner, words, done, begun } = one;
  return (
    <tr>
      <th scope="row">
        <a href={`#/story/${id}`}>{headline || t("desk.noHeadline")}</a> <small>{owner.initials || owner.name}</small>
      </th>
      <td>
        <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.whole} width={percentOf(words, longest)} height="8" />
          <rect className={styles.begun} width={percentOf(done + begun, longest)} height="8" />
          <rect className={styles.done} width={percentOf(done, longest)} height="8" />
        </svg>
      </td>
      <td>{t("progress.of", { done, words })}</td>
    </tr>
  );
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const percent = (part: number, whole: number): number => Math.round(percentOf(part, whole));

/** How long something has waited, in minutes, then in hours. */
function waited(t: ReturnType<typeof useT>, since: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - since) / MINUTE));
  return minutes < 90
    ? t("progress.minutes", { count: minutes })
    : t("progress.hours", { count: Math.round(minutes / 60) });
}
