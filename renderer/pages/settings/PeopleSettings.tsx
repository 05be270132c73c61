import { useState } from "react";
import { DeskPersonForm } from "../../fields/DeskPersonForm.tsx";
import { DeskPersonRow } from "../../fields/DeskPersonRow.tsx";
import { LikelySameList } from "../../fields/LikelySameList.tsx";
import { PeopleFiles } from "../../fields/PeopleFiles.tsx";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { sayDone } from "../../ui/toasts.tsx";

const SHOWN = 50;

/** The directory of people: found, added, changed, merged, brought in and taken along. */
export function PeopleSettings() {
  const t = useT();
  const tell = useTellTrouble();
  const save = useCoreCommand("people.save");
  const [text, setText] = useState("");
  const [isAdding, setAdding] = useState(false);
  const { data } = useCoreQuery("people.list", { text: text.slice(0, 100), limit: SHOWN });
  const total = data?.total ?? 0;
  return (
    <>
      <p>{t("people.text")}</p>
      <TextField
        label={t("people.search")}
        placeholder={t("people.searchPlaceholder")}
        type="search"
        value={text}
        onChange={setText}
      />
      {data && total === 0 && <p>{t(text === "" ? "people.empty" : "people.none")}</p>}
      <ul aria-label={t("people.title")}>
        {data?.rows.map((person) => (
          <DeskPersonRow key={person.id} person={person} />
        ))}
      </ul>
      {total > SHOWN && <p>{t("people.more", { shown: SHOWN, count: total })}</p>}
      {isAdding ? (
        <DeskPersonForm
          onCancel={() => setAdding(false)}
          onSave={(person) =>
            save.mutate(
              { person },
              {
                onSuccess: () => {
                  setAdding(false);
                  sayDone(t("people.saved", { name: person.name }));
                },
                onError: tell,
              },
            )
          }
        />
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>{t("people.add")}</Button>
        </div>
      )}
      <LikelySameList />
      <PeopleFiles />
    </>
  );
}
