import { useState } from "react";
import { Form } from "react-aria-components";
import type { Settings } from "#shared/contract/settings.ts";
import { type Person, PersonFields } from "../fields/PersonFields.tsx";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./DeskPage.module.css";

/** The first start: who is here, and in which languages she works. */
export function WelcomePage({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const tell = useTellTrouble();
  const save = useCoreCommand("settings.save");
  const [person, setPerson] = useState<Person>({ name: "", initials: "", languages: settings.languages });
  const isReady = person.name.trim() !== "" && person.initials.trim() !== "";
  return (
    <main className={styles.welcome}>
      <Form
        className={styles.card ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) save.mutate(person, { onError: tell });
        }}
      >
        <h1 className={styles.title}>{t("welcome.title")}</h1>
        <p>{t("welcome.text")}</p>
        <PersonFields person={person} onChange={setPerson} autoFocus />
        <Button type="submit" tone="primary" isDisabled={!isReady}>
          {t("welcome.start")}
        </Button>
      </Form>
    </main>
  );
}
