import styles from "./Avatar.module.css";

export type AvatarProps = { readonly initials: string; readonly name: string; readonly large?: boolean };

const GROUNDS = [styles.slate, styles.ochre, styles.fern, styles.plum, styles.brick, styles.teal];

/** A person as initials on a ground that stays the same for the same name. */
export function Avatar({ initials, name, large = false }: AvatarProps) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      className={`${styles.avatar} ${large ? styles.large : ""} ${GROUNDS[sum % GROUNDS.length]}`}
      role="img"
      aria-label={name}
      title={name}
    >
      {initials.slice(0, 3)}
    </span>
  );
}
