import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { CREDIT_ROLES, type Credit, type CreditRole } from "#shared/domain/credits.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { useDraft, useFields } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import field from "../ui/Field.module.css";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "../ui/Panel.module.css";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";

/** The people of a story in printing order; byline and credit line follow from them. */
export function CreditsPanel() {
  const draft = useDraft();
  const { credits, language } = useFields();
  const t = useT();
  const roles = CREDIT_ROLES.filter((role) => role !== "desk").map((id) => ({ id, name: t(`role.${id}`) }));
  const set = (next: readonly Credit[]): void => draft.change({ credits: [...next] });
  const move = (at: number, by: -1 | 1): void => {
    const next = [...credits];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    set(next);
  };
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>{t("credits.list")}</h2>
        {credits.length === 0 && <p className={styles.empty}>{t("credits.empty")}</p>}
        <ol aria-label={t("credits.list")}>
          {credits.map((credit, at) => (
            <li key={`${credit.role}${credit.name}${credit.place ?? ""}`} className={styles.person}>
              <span className={styles.number}>{at + 1}</span>
              <span>
                {credit.name}
                {credit.place !== undefined && <small>{credit.place}</small>}
              </span>
              <Select
                compact
                quietLabel
                label={t("credits.roleOf", { name: credit.name })}
                options={credit.role === "desk" ? [{ id: "desk" as CreditRole, name: t("role.desk") }] : roles}
                value={credit.role}
                onChange={(role) => set(credits.map((one, index) => (index === at ? { ...one, role } : one)))}
              />
              <span className={styles.tools}>
                <IconButton
                  label={t("credits.up", { name: credit.name })}
                  isDisabled={at === 0}
                  onPress={() => move(at, -1)}
                >
                  <ArrowUp size={13} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t("credits.down", { name: credit.name })}
                  isDisabled={at === credits.length - 1}
                  onPress={() => move(at, 1)}
                >
                  <ArrowDown size={13} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t("credits.remove", { name: credit.name })}
                  onPress={() => set(credits.filter((_, index) => index !== at))}
                >
                  <X size={13} aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          ))}
        </ol>
        {credits.length > 0 && (
          <p className={styles.line} role="status" aria-label={t("credits.line")}>
            {formatByline(credits, language)} {formatCreditLine(credits, language)}
          </p>
        )}
      </section>
      <AddPerson roles={roles} onAdd={(credit) => set([...credits, credit])} />
    </>
  );
}

type AddPersonProps = { readonly roles: readonly { id: CreditRole; name: string }[]; onAdd(credit: Credit): void };

function AddPerson({ roles, onAdd }: AddPersonProps) {
  const t = useT();
  const [name, setName] = useState("");
  const [place, setPlace] = useState("");
  const [role, setRole] = useState<CreditRole>("reporting");
  const { data: people = [] } = useCoreQuery("credits.people", { text: name.slice(0, 100) });
  const add = (): void => {
    if (name.trim() === "") return;
    onAdd({ role, name: name.trim(), ...(place.trim() === "" ? {} : { place: place.trim() }) });
    setName("");
    setPlace("");
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
          <input className={field.input} list="people" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <datalist id="people">
          {people.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <div className={styles.row}>
          <Select<CreditRole> label={t("credits.role")} options={roles} value={role} onChange={setRole} />
          <TextField label={t("credits.place")} value={place} onChange={setPlace} />
        </div>
        <Button type="submit" isDisabled={name.trim() === ""}>
          {t("credits.addButton")}
        </Button>
      </Form>
    </section>
  );
}
