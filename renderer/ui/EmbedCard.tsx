import { type EmbedParts, embedName, embedSite } from "#shared/document/embed.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import styles from "./EmbedCard.module.css";

/** A page elsewhere, by its site and title. Nothing of it is loaded. */
export function EmbedCard({ embed }: { readonly embed: EmbedParts }) {
  const href = safeUrl(embed.url);
  const inside = (
    <>
      <span className={styles.site}>{embedSite(embed.url)}</span>
      <span className={styles.name}>{embedName(embed)}</span>
    </>
  );
  return href?.startsWith("http") ? (
    <a className={styles.card} href={href} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  ) : (
    <p className={styles.card}>{inside}</p>
  );
}
