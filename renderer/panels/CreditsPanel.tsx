import { CREDIT_ROLES, type Credit, type CreditRole } from "#shared/domain/credits.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { AddPerson, type RoleOption } from "../fields/AddPerson.tsx";
import { ListTools, useReorder } from "../fields/ListTools.tsx";
import { useDraft, useFields } from "../state/openStory.tsx";
import { useT } from "../strings/strings.ts";
import styles from "../ui/Panel.module.css";
import { Select } from "../ui/Select.tsx";

/** The people of a story in printing order; byline and credit line follow from them. */
export function CreditsPanel() {
  const draft = useDraft();
  const { credits, language } = useFields();
  const t = useT();
  const roles = CREDIT_ROLES.filter((role) => role !== "desk").map((id) => ({ id, name: t(`role.${id}`) }));
  const set = (next: readonly Credit[]): void => draft.change({ credits: [...next] });
  const { list, move, onKeyDown } = useReorder(credits, set);
  const setRole = (at: number, role: CreditRole): void =>
    set(credits.map((one, index) => (index === at ? withRole(one, role) : one)));
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>{t("credits.list")}</h2>
        {credits.length === 0 && <p className={styles.empty}>{t("credits.empty")}</p>}
        <ol aria-label={t("credits.list")} ref={list}>
          {credits.map((credit, at) => (
            <li key={keyOf(credits, at)} className={styles.person} onKeyDownCapture={(event) => onKeyDown(event, at)}>
              <span className={styles.number}>{at + 1}</span>
              <span>
                {credit.name}
                {credit.place !== undefined && <small>{credit.place}</small>}
              </span>
              <Select
                compact
                quietLabel
                label={t("credits.roleOf", { name: credit.name })}
                options={optionsFor(credit, roles, t("role.desk"))}
                value={credit.role}
                onChange={(role) => setRole(at, role)}
              />
              <ListTools
                name={credit.name}
                at={at}
                count={credits.length}
                onMove={move}
                onRemove={() => set(credits.filter((_, index) => index !== at))}
              />
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

/** A desk keeps its role: what it did stands beside it, and a desk cannot become a person. */
const optionsFor = (credit: Credit, roles: readonly RoleOption[], desk: string): readonly RoleOption[] =>
  credit.role === "desk" ? [{ id: "desk", name: desk }] : roles;

const withRole = ({ of: _job, ...credit }: Credit, role: CreditRole): Credit => ({ ...credit, role });

/** Stays with the person when the order changes; somebody credited twice in one role counts the times. */
function keyOf(credits: readonly Credit[], at: number): string {
  const same = ({ role, name }: Credit): string => `${role} ${name}`;
  const credit = credits[at];
  if (!credit) return String(at);
  return `${same(credit)} ${credits.slice(0, at).filter((one) => same(one) === same(credit)).length}`;
}
