import type { Credit } from "#shared/domain/credits.ts";
import { foldedName } from "#shared/domain/deskPerson.ts";
import { proposedRole } from "#shared/domain/proposedRole.ts";
import { useFields } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";

export type CreditMeProps = { readonly isTranslation: boolean; onAdd(credit: Credit): void };

/** The signed-in person in the role that she most likely has, one key away; nothing when she is credited. */
export function CreditMe({ isTranslation, onAdd }: CreditMeProps) {
  const t = useT();
  const { data: settings } = useCoreQuery("settings.read", {});
  const name = settings?.name ?? "";
  const { credits } = useFields();
  const { data: people = [] } = useCoreQuery("credits.people", { text: name.slice(0, 100) });
  const me = people.find((one) => foldedName(one.name) === foldedName(name));
  const role = proposedRole(credits, { name, role: me?.role }, isTranslation);
  if (role === undefined) return null;
  const initials = me?.initials ? { initials: me.initials } : {};
  return (
    <div className={styles.actions}>
      <Button onPress={() => onAdd({ role, name, ...initials })}>
        {t("credits.addMe", { name, role: t(`role.${role}`) })}
      </Button>
    </div>
  );
}
