import { Star } from "lucide-react";
import { useEffect, useState } from "react";
import { WireItemId } from "#shared/domain/ids.ts";
import { useCommand } from "../state/commands.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { targetLanguage, useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import styles from "./desk.module.css";
import { RawDialog } from "./RawDialog.tsx";
import { WireText } from "./WireText.tsx";
import { WireVersions } from "./WireVersions.tsx";

const NONE = WireItemId.parse("00000000-0000-7000-8000-000000000000");

/** The selected wire item to read, any of its versions, and what can be done with it. */
export function WireReading({ id: newestId }: { readonly id: string | undefined }) {
  const t = useT();
  const tell = useTellTrouble();
  const { languages } = useSettings();
  const [shown, setShown] = useState<{ readonly of: string; readonly id: string }>();
  const [isCompared, setCompared] = useState(false);
  const [isRaw, setRaw] = useState(false);
  const id = shown && shown.of === newestId ? shown.id : newestId;
  const { go } = useNavigation.getState();
  const wireId = id === undefined ? NONE : WireItemId.parse(id);
  const { data, error } = useCoreQuery("wire.open", { id: wireId }, { enabled: id !== undefined });
  const { data: family = [] } = useCoreQuery("wire.family", { id: wireId }, { enabled: id !== undefined });
  const beforeId = family[family.findIndex((one) => one.id === id) + 1]?.id;
  const { data: before } = useCoreQuery("wire.open", { id: beforeId ?? NONE }, { enabled: beforeId !== undefined });
  const { mutate: markRead } = useCoreCommand("wire.markRead");
  const translate = useCoreCommand("stories.translate");
  const take = useCoreCommand("stories.take");
  const spike = useCoreCommand("wire.spike");
  const save = useCoreCommand("wire.save");
  const item = id === undefined ? undefined : data;
  const shownId = item?.row.id;
  const isRead = item?.row.read ?? true;
  useEffect(() => {
    if (shownId && !isRead) markRead({ id: shownId });
  }, [shownId, isRead, markRead]);
  const target = targetLanguage(languages, item?.content.language ?? "en");
  const open = {
    onSuccess: ({ head }: { head: { id: string } }) => go({ page: "story", storyId: head.id }),
    onError: tell,
  };
  const startTranslation = (): void => {
    if (item) translate.mutate({ wireItemId: item.row.id, language: target }, open);
  };
  const startCopy = (): void => {
    if (item) take.mutate({ wireItemId: item.row.id }, open);
  };
  const toggleSpike = (): void => {
    if (item) spike.mutate({ id: item.row.id, spiked: !item.row.spiked }, { onError: tell });
  };
  const toggleSaved = (): void => {
    if (item) save.mutate({ id: item.row.id, saved: !item.row.saved }, { onError: tell });
  };
  useCommand("wire.save", toggleSaved, item !== undefined);
  useCommand("wire.translate", startTranslation, item !== undefined);
  useCommand("wire.take", startCopy, item !== undefined);
  useCommand("item.spike", toggleSpike, item !== undefined);
  if (error) return <ErrorNote error={error} />;
  if (!item) return <EmptyState title={t("desk.choose")} />;
  const { content, row } = item;
  const isGone = row.pubStatus === "canceled"; // nobody most likely wants to translate what was taken back
  return (
    <>
      <WireVersions
        versions={family}
        shown={row.id}
        onShow={(chosen) => setShown({ of: newestId ?? "", id: chosen })}
        isCompared={isCompared}
        onCompare={setCompared}
      />
      <WireText content={content} topics={item.topics} before={isCompared ? before?.content : undefined} />
      <div className={styles.buttons}>
        <Button tone={isGone ? "plain" : "primary"} onPress={startTranslation} aria-keyshortcuts="T">
          {t("desk.translateInto", { language: t(`language.${target}`) })} <Kbd onAccent={!isGone}>T</Kbd>
        </Button>
        <Button onPress={startCopy} aria-keyshortcuts="P">
          {t("desk.take")} <Kbd>P</Kbd>
        </Button>
        <Button onPress={toggleSpike} aria-keyshortcuts="E">
          {t(row.spiked ? "desk.restore" : "desk.spike")} <Kbd>E</Kbd>
        </Button>
        <Button tone="quiet" onPress={toggleSaved} aria-pressed={row.saved} aria-keyshortcuts="S">
          <Star size={14} fill={row.saved ? "currentColor" : "none"} aria-hidden="true" />
          {t(row.saved ? "wire.unsave" : "wire.save")} <Kbd>S</Kbd>
        </Button>
        <Button tone="quiet" onPress={() => setRaw(true)}>
          {t("wire.raw")}
        </Button>
      </div>
      {isRaw && <RawDialog id={row.id} content={content} onClose={() => setRaw(false)} />}
    </>
  );
}
