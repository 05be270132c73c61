import type { DeskPerson } from "#shared/domain/deskPerson.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { sayDone } from "../ui/toasts.tsx";
import styles from "./people.module.css";

/** Entries that may be one person; a person decides, and says which name stays. */
export function LikelySameList() {
  const t = useT();
  const tell = useTellTrouble();
  const merge = useCoreCommand("people.merge");
  const { data: pairs = [] } = useCoreQuery("people.likelySame", {});
  if (pairs.length === 0) return null;
  const keepButton = (kept: DeskPerson, other: DeskPerson) => (
    <Button
      aria-label={t("people.keepLabel", { name: kept.name, other: other.name })}
      onPress={() =>
        merge.mutate(
          { keep: kept.id, drop: other.id },
          {
            onSuccess: () => sayDone(t("people.merged", { name: kept.name, other: other.name })),
            onError: tell,
          },
        )
      }
    >
      {t("people.keep", { name: kept.name })}
    </Button>
  );
  return (
    <section aria-labelledby="people-likely-same">
      <h3 id="people-likely-same" className={styles.title}>
        {t("people.likelySame")}
      </h3>
      <ul>
        {pairs.map(({ one, other, why }) => (
          <li key={one.id + other.id} className={styles.likelySame}>
            <span>
              {one.name} · {other.name}
              <small>{t(`people.why.${why}`)}</small>
            </span>
            {keepButton(one, other)}
            {keepButton(other, one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
