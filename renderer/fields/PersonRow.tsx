import { useEffect, useState } from "react";
import type { Credit } from "#shared/domain/credits.ts";
import { useT } from "../strings/strings.ts";
import styles from "../ui/Panel.module.css";

export type PersonRowProps = {
  readonly credit: Credit;
  onChange(credit: Credit): void;
  /** The name was left: whoever is meant by it can be looked up. */
  onLeave(): void;
};

/** A person's name and place, changed where they stand. A name that was emptied comes back when it is left. */
export function PersonRow({ credit, onChange, onLeave }: PersonRowProps) {
  const t = useT();
  const [name, setName] = useState(credit.name);
  const [place, setPlace] = useState(credit.place ?? "");
  useEffect(() => setName((typed) => (typed.trim() === credit.name ? typed : credit.name)), [credit.name]);
  useEffect(
    () => setPlace((typed) => (typed.trim() === (credit.place ?? "") ? typed : (credit.place ?? ""))),
    [credit.place],
  );
  const change = (typedName: string, typedPlace: string): void => {
    const { place: _, ...rest } = credit;
    const where = typedPlace.trim();
    onChange({ ...rest, name: typedName.trim() || credit.name, ...(where === "" ? {} : { place: where }) });
  };
  return (
    <span className={styles.who}>
      <input
        aria-label={t("credits.nameOf", { name: credit.name })}
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          if (event.target.value.trim() !== "") change(event.target.value, place);
        }}
        onBlur={() => {
          setName(credit.name);
          onLeave();
        }}
      />
      <input
        aria-label={t("credits.placeOf", { name: credit.name })}
        placeholder={t("credits.place")}
        maxLength={200}
        value={place}
        onChange={(event) => {
          setPlace(event.target.value);
          change(name, event.target.value);
        }}
      />
      {credit.org !== undefined && <small>{credit.org}</small>}
    </span>
  );
}
