import { useId, useState } from "react";
import { Form } from "react-aria-components";
import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import { foldedName } from "#shared/domain/deskPerson.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import field from "../ui/Field.module.css";
import styles from "../ui/Panel.module.css";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";

export type RoleOption = { readonly id: CreditRole; readonly name: string };
export type AddPersonProps = { readonly roles: readonly RoleOption[]; onAdd(credit: Credit): void };

/**
 * A name with its role and, perhaps, the place it was earned at. People of the directory and people met before are
 * proposed; whoever has a usual job gets it unless another was chosen.
 */
export function AddPerson({ roles, onAdd }: AddPersonProps) {
  const t = useT();
  const list = useId();
  const [name, setName] = useState("");
  const [place, setPlace] = useState("");
  const [chosen, setChosen] = useState<CreditRole>();
  const { data: people = [] } = useCoreQuery("credits.people", { text: name.slice(0, 100) });
  const known = people.find((one) => foldedName(one.name) === foldedName(name));
  const role = chosen ?? known?.role ?? "reporting";
  const add = (): void => {
    if (name.trim() === "") return;
    const initials = known?.initials ? { initials: known.initials } : {};
    onAdd({ role, name: name.trim(), ...initials, ...(place.trim() === "" ? {} : { place: place.trim() }) });
    setName("");
    setPlace("");
    setChosen(undefined);
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{t("credits.add")}</h2>
      <Form
        className={styles.form ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className={field.field}>
          <span className={field.label}>{t("credits.name")}</span>
          <input
            className={field.input}
            list={list}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <datalist id={list}>
          {people.map((one) => (
            <option key={one.name} value={one.name} label={one.initials || undefined} />
          ))}
        </datalist>
        <div className={styles.row}>
          <Select<CreditRole> label={t("credits.role")} options={roles} value={role} onChange={setChosen} />
          <TextField label={t("credits.place")} value={place} onChange={setPlace} maxLength={200} />
        </div>
        <Button type="submit" isDisabled={name.trim() === ""}>
          {t("credits.addButton")}
        </Button>
      </Form>
    </section>
  );
}
