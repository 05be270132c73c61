import { useDeferredValue, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { printLongDate } from "#shared/languages/print.ts";
import { useNavigation } from "../../state/navigation.ts";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useErrorSentence } from "../../strings/errorSentence.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import panel from "../../ui/Panel.module.css";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import styles from "./compare.module.css";

/** Stories that live in a CMS, to go on writing one of them. */
export function PullDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { data: places } = useCoreQuery("remote.places", {});
  const [chosen, setChosen] = useState("");
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const destination = places?.some(({ id }) => id === chosen) ? chosen : places?.[0]?.id;
  return (
    <Dialog title={t("pull.title")} closeLabel={t("common.close")} isOpen onClose={onClose} width="wide">
      {places?.length === 0 && <p>{t("pull.noPlace")}</p>}
      {places && destination !== undefined && (
        <>
          <div className={styles.finder}>
            <Select label={t("pull.place")} options={places} value={destination} onChange={setChosen} />
            <TextField label={t("pull.find")} value={text} onChange={setText} autoFocus />
          </div>
          <Stories destination={destination} text={asked} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

type StoriesProps = { readonly destination: string; readonly text: string; onClose(): void };

function Stories({ destination, text, onClose }: StoriesProps) {
  const t = useT();
  const tell = useTellTrouble();
  const sentenceOf = useErrorSentence();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const { go } = useNavigation.getState();
  const { data: stories, error } = useCoreQuery("remote.list", { destination, text });
  const pull = useCoreCommand("remote.pull");
  const open = (remoteId: string): void =>
    pull.mutate(
      { destination, remoteId },
      {
        onSuccess: ({ storyId, isNew }) => {
          if (isNew) sayDone(t("pull.taken"));
          onClose();
          go({ page: "story", storyId });
        },
        onError: tell,
      },
    );
  if (error) return <p className={panel.bad}>{sentenceOf(error.toData()).sentence}</p>;
  if (!stories) return <p role="status">{t("common.loading")}</p>;
  return (
    <ListBox
      aria-label={t("pull.list")}
      className={styles.stories ?? ""}
      selectionMode="none"
      onAction={(key) => open(String(key))}
      renderEmptyState={() => <p className={panel.empty}>{t("pull.none")}</p>}
    >
      {stories.map(({ remoteId, headline, changedAt, isPublic, storyId }) => (
        <ListBoxItem key={remoteId} id={remoteId} textValue={headline} className={styles.story ?? ""}>
          <strong>{headline}</strong>
          <small>
            {[printLongDate(changedAt, language, zone), isPublic ? "" : t("pull.draft"), storyId ? t("pull.ours") : ""]
              .filter(Boolean)
              .join(" · ")}
          </small>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
