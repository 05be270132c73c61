import { CREDIT_ROLES, type Credit, type CreditRole } from "#shared/domain/credits.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { AddPerson, type RoleOption } from "../fields/AddPerson.tsx";
import { ListTools, useReorder } from "../fields/ListTools.tsx";
import { PersonRow } from "../fields/PersonRow.tsx";
import { ReadSignature } from "../fields/ReadSignature.tsx";
import { useDraft, useFields } from "../state/openStory.tsx";
import { useT } from "../strings/strings.ts";
import styles from "../ui/Panel.module.css";
import { Select } from "../ui/Select.tsx";

/** The people of a story in printing order; byline and credit line follow from them. */
export function CreditsPanel() {
  const draft = useDraft();
  const { credits, language, profile } = useFields();
  const t = useT();
  const roles = CREDIT_ROLES.filter((role) => role !== "desk" && role !== "initials").map((id) => ({
    id,
    name: t(`role.${id}`),
  }));
  const set = (next: readonly Credit[]): void => draft.change({ credits: [...next] });
  const { list, move, onKeyDown } = useReorder(credits, set);
  const replace = (at: number, credit: Credit): void => set(credits.map((one, index) => (index === at ? credit : one)));
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>{t("credits.list")}</h2>
        {credits.length === 0 && <p className={styles.empty}>{t("credits.empty")}</p>}
        <ol aria-label={t("credits.list")} ref={list}>
          {credits.map((credit, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must not change who it belongs to
            <li key={at} className={styles.person} onKeyDownCapture={(event) => onKeyDown(event, at)}>
              <span className={styles.number}>{at + 1}</span>
              <PersonRow credit={credit} onChange={(next) => replace(at, next)} />
              <Select
                compact
                quietLabel
                label={t("credits.roleOf", { name: credit.name })}
                options={optionsFor(credit, roles, t("role.desk"))}
                value={credit.role}
                onChange={(role) => replace(at, withRole(credit, role))}
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
            {formatByline(credits, language)} {formatCreditLine(credits, language, profile)}
          </p>
        )}
        <Select
          label={t("credits.profile")}
          options={HOUSE_PROFILES.all.filter((house) => house.language === language)}
          value={profile}
          onChange={(next) => draft.change({ profile: next })}
        />
      </section>
      <AddPerson roles={roles} onAdd={(credit) => set([...credits, credit])} />
      <ReadSignature language={language} onRead={(read) => set([...credits, ...read].slice(0, 200))} />
    </>
  );
}

/** A desk keeps its role: what it did stands beside it, and a desk cannot become a person. */
const optionsFor = (credit: Credit, roles: readonly RoleOption[], desk: string): readonly RoleOption[] =>
  credit.role === "desk" ? [{ id: "desk", name: desk }] : roles;

const withRole = ({ of: _job, ...credit }: Credit, role: CreditRole): Credit => ({ ...credit, role });
