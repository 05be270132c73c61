import { X } from "lucide-react";
import { useId, useState } from "react";
import type { SiteOptions, SiteUser } from "#shared/domain/destination.ts";
import { useCoreQuery } from "../../state/queries.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./destinations.module.css";

type Authors = SiteOptions["authors"];

export type AuthorFieldsProps = {
  /** The place as it is kept, whose users are asked for. */
  readonly destination: string;
  readonly authors: Authors;
  onChange(authors: Authors): void;
};

/** Who signs as whom at a site. Everybody else signs under her own name there, or in the text. */
export function AuthorFields({ destination, authors, onChange }: AuthorFieldsProps) {
  const t = useT();
  const { data: users, isError } = useCoreQuery("remote.users", { destination });
  const { data: people } = useCoreQuery("people.list", { limit: 500 });
  const known = (users ?? []).concat(authors.map(({ user }) => user).filter(({ id }) => !isIn(users, id)));
  const taken = new Set(authors.map(({ signature }) => signature));
  const names = (people?.rows ?? []).map(({ name }) => name).filter((name) => !taken.has(name));
  return (
    <fieldset className={styles.act}>
      <legend>{t("authors.title")}</legend>
      <p>{t(isError ? "authors.noAnswer" : "authors.text")}</p>
      {authors.map(({ signature, user }) => (
        <div key={signature} className={styles.author}>
          <Select
            label={signature}
            options={known}
            value={user.id}
            onChange={(id) => {
              const next = known.find((one) => one.id === id) ?? user;
              onChange(authors.map((one) => (one.signature === signature ? { signature, user: next } : one)));
            }}
          />
          <IconButton
            label={t("authors.remove", { name: signature })}
            onPress={() => onChange(authors.filter((one) => one.signature !== signature))}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {users && users.length > 0 && (
        <NewAuthor
          key={authors.length}
          users={users}
          names={names}
          isTaken={(name) => taken.has(name)}
          onAdd={(signature, user) => onChange([...authors, { signature, user }])}
        />
      )}
    </fieldset>
  );
}

const isIn = (users: readonly SiteUser[] | undefined, id: string): boolean =>
  users?.some((one) => one.id === id) ?? false;

type NewAuthorProps = {
  readonly users: readonly SiteUser[];
  /** Signatures that the desk knows. */
  readonly names: readonly string[];
  isTaken(name: string): boolean;
  onAdd(signature: string, user: SiteUser): void;
};

function NewAuthor({ users, names, isTaken, onAdd }: NewAuthorProps) {
  const t = useT();
  const listId = useId();
  const [signature, setSignature] = useState("");
  const [id, setId] = useState(users[0]?.id ?? "");
  const name = signature.trim();
  const user = users.find((one) => one.id === id);
  return (
    <div className={styles.newAuthor}>
      <TextField label={t("authors.signature")} value={signature} onChange={setSignature} list={listId} />
      <datalist id={listId}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Select label={t("authors.user")} options={users} value={id} onChange={setId} />
      <Button isDisabled={name === "" || isTaken(name) || !user} onPress={() => user && onAdd(name, user)}>
        {t("authors.add")}
      </Button>
    </div>
  );
}
