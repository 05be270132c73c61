import type { BasketCounts } from "#shared/contract/desk.ts";
import { useNavigation } from "../state/navigation.ts";
import { type Place, toHash } from "../state/place.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import styles from "./desk.module.css";

const BASKETS = ["wire", "toTranslate", "mine", "desk", "scheduled", "published", "outbox", "spiked"] as const;

/** The baskets with their counts. Real links, so that they can be read, focused and opened by any means. */
export function Rail({ at }: { readonly at: Place }) {
  const t = useT();
  const { go } = useNavigation.getState();
  const { data: counts } = useCoreQuery("desk.counts", {});
  const link = (place: Place, name: string, count?: number) => (
    <a
      href={toHash(place)}
      aria-current={toHash(place) === toHash(at) ? "page" : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(place);
      }}
    >
      {name} {count !== undefined && <b>{count}</b>}
    </a>
  );
  return (
    <nav className={styles.rail} aria-label={t("frame.baskets")}>
      <ul>
        {BASKETS.map((name: keyof BasketCounts) => (
          <li key={name}>
            {link(
              name === "outbox" ? { page: "outbox" } : { page: "desk", basket: name },
              t(`desk.${name}`),
              counts?.[name],
            )}
          </li>
        ))}
      </ul>
      <div className={styles.gap} />
      {link({ page: "settings" }, t("desk.settings"))}
    </nav>
  );
}
