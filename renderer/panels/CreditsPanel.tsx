import { Checkbox } from "react-aria-components";
import { CREDIT_ROLES, type Credit, type CreditRole } from "#shared/domain/credits.ts";
import { deskOrPerson } from "#shared/languages/credits/deskOrPerson.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { isInitials } from "#shared/languages/credits/initials.ts";
import { machineNotice } from "#shared/languages/credits/machineNotice.ts";
import { deskRulesOf, withCredit } from "#shared/profiles/deskRules.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { AddPerson, type RoleOption } from "../fields/AddPerson.tsx";
import { CreditMe } from "../fields/CreditMe.tsx";
import { ListTools, useReorder } from "../fields/ListTools.tsx";
import { PersonRow } from "../fields/PersonRow.tsx";
import { ReadSignature } from "../fields/ReadSignature.tsx";
import { useDraft, useFields } from "../state/openStory.tsx";
import { useResolvedCredits } from "../state/resolvedCredits.ts";
import { useT } from "../strings/strings.ts";
import form from "../ui/Form.module.css";
import styles from "../ui/Panel.module.css";
import { Select } from "../ui/Select.tsx";

const MOST = 200;

/** The people of a story in printing order; byline and credit line follow from them. */
export function CreditsPanel() {
  const draft = useDraft();
  const { credits, language, profile, machineTranslated = false } = useFields();
  const t = useT();
  const resolve = useResolvedCredits();
  const { source } = draft.story.head;
  const roles = CREDIT_ROLES.filter((role) => role !== "desk" && role !== "initials").map((id) => ({
    id,
    name: t(`role.${id}`),
  }));
  const set = (next: readonly Credit[]): void => draft.change({ credits: [...next] });
  const { list, move, onKeyDown } = useReorder(credits, set);
  const replace = (at: number, credit: Credit): void => set(credits.map((one, index) => (index === at ? credit : one)));
  /** What was typed or read in the meantime stays: the list is looked at again when the answer is there. */
  const append = (read: readonly Credit[]): void => {
    const printed = read.map((one) => deskOrPerson(one, language));
    void resolve(printed).then((known) => set([...draft.fields().credits, ...known].slice(0, MOST)));
  };
  const settle = (at: number): void => {
    const credit = draft.fields().credits[at];
    if (!credit || credit.role === "initials") return;
    void resolve([deskOrPerson(credit, language)]).then(([known = credit]) => {
      const now = draft.fields().credits;
      const isChanged = known.name !== credit.name || known.role !== credit.role;
      if (isChanged && now[at]?.name === credit.name) set(now.map((one, index) => (index === at ? known : one)));
    });
  };
  const rules = deskRulesOf(language, profile);
  const line = formatCreditLine(credits, language, profile);
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
              <PersonRow credit={credit} onChange={(next) => replace(at, withName(next))} onLeave={() => settle(at)} />
              <Select
                compact
                quietLabel
                label={t("credits.roleOf", { name: credit.name })}
                options={optionsFor(credit, roles, t)}
                value={credit.role === "desk" ? (credit.of ?? "reporting") : credit.role}
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
        {line !== "" && (
          <p className={styles.line} role="status" aria-label={t("credits.line")}>
            {formatByline(credits, language)} {line}
          </p>
        )}
        <CreditMe
          isTranslation={source !== undefined && source.language !== language && !machineTranslated}
          onAdd={(me) => {
            void resolve([me]).then(([known = me]) => set(withCredit(draft.fields().credits, known, rules)));
          }}
        />
        {source !== undefined && (
          <Checkbox
            className={`${form.check} ${styles.choice}`}
            isSelected={machineTranslated}
            onChange={(isMachine) => draft.change({ machineTranslated: isMachine })}
          >
            <span className={form.box} aria-hidden="true" />
            {t("credits.machine")}
          </Checkbox>
        )}
        {machineTranslated && (
          <p className={styles.empty}>{t("credits.machineText", { notice: machineNotice(language) })}</p>
        )}
        <Select
          label={t("credits.profile")}
          options={HOUSE_PROFILES.all.filter((house) => house.language === language)}
          value={profile}
          onChange={(next) => draft.change({ profile: next })}
        />
      </section>
      <AddPerson roles={roles} onAdd={(credit) => append([credit])} />
      <ReadSignature language={language} onRead={append} />
    </>
  );
}

/** A desk stays a desk and changes its job; initials become somebody's job when a name stands there. */
const optionsFor = (
  credit: Credit,
  roles: readonly RoleOption[],
  t: ReturnType<typeof useT>,
): readonly RoleOption[] => {
  if (credit.role === "desk") {
    return roles.map(({ id, name }) => ({ id, name: t("credits.deskOf", { job: name }) }));
  }
  return credit.role === "initials" ? [{ id: "initials", name: t("role.initials") }] : roles;
};

const withRole = ({ of: _job, ...credit }: Credit, role: CreditRole): Credit =>
  credit.role === "desk" ? { ...credit, of: role } : { ...credit, role };

/** Initials that were written out are a person, of whom only the name is known: she is taken for an author. */
const withName = (credit: Credit): Credit => {
  if (credit.role !== "initials" || isInitials(credit.name)) return credit;
  const { org: _house, ...rest } = credit;
  return { ...rest, role: "writing" };
};
