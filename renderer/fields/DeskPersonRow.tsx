import { Pencil, X } from "lucide-react";
import { useState } from "react";
import type { DeskPerson } from "#shared/domain/deskPerson.ts";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { sayDone } from "../ui/toasts.tsx";
import { DeskPersonForm } from "./DeskPersonForm.tsx";
import styles from "./people.module.css";

/** One person of the directory, to be read, changed or taken out; taking out can be undone. */
export function DeskPersonRow({ person }: { readonly person: DeskPerson }) {
  const t = useT();
  const tell = useTellTrouble();
  const save = useCoreCommand("people.save");
  const remove = useCoreCommand("people.remove");
  const [isEdited, setEdited] = useState(false);
  const { id, name, initials, desks, languages, role, aliases } = person;
  if (isEdited) {
    return (
      <li>
        <DeskPersonForm
          person={person}
          onCancel={() => setEdited(false)}
          onSave={(next) =>
            save.mutate({ person: { ...next, id } }, { onSuccess: () => setEdited(false), onError: tell })
          }
        />
      </li>
    );
  }
  const takeOut = (): void => {
    const undo = { name: t("people.undo"), run: () => save.mutate({ person: withoutId(person) }, { onError: tell }) };
    remove.mutate({ id }, { onSuccess: () => sayDone(t("people.removed", { name }), undo), onError: tell });
  };
  const facts = [role && t(`role.${role}`), desks.join(", "), languages.join(" ")].filter(Boolean).join(" · ");
  return (
    <li className={styles.person}>
      <span>
        <strong>{name}</strong>
        {facts !== "" && <small>{facts}</small>}
        {aliases.length > 0 && <small>= {aliases.join(", ")}</small>}
      </span>
      <code>{initials}</code>
      <IconButton label={t("people.edit", { name })} onPress={() => setEdited(true)}>
        <Pencil size={13} aria-hidden="true" />
      </IconButton>
      <IconButton label={t("people.remove", { name })} onPress={takeOut}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

const withoutId = ({ id: _id, ...person }: DeskPerson): Omit<DeskPerson, "id"> => person;
