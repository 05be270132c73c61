import { COMMANDS, type CommandId } from "#shared/commands.ts";
import { useRunnable } from "../state/commands.ts";
import { useDeskView } from "../state/deskView.ts";
import { useShowShortcut } from "../state/keymap.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreQuery } from "../state/queries.ts";
import { type StringKey, useCommandTitle, useT } from "../strings/strings.ts";

export type FoundEntry = {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly shortcut?: string;
  /** A command is run where it is answered; anything else opens by itself. */
  readonly command?: CommandId;
  open?(): void;
};
export type FoundGroup = { readonly title: StringKey; readonly entries: readonly FoundEntry[] };

const MOST = 6;
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What the words of the palette find: every command that can be run now, and once something is typed the desk's own. */
export function useFound(text: string): readonly FoundGroup[] {
  const t = useT();
  const title = useCommandTitle();
  const runnable = useRunnable();
  const keysOf = useShowShortcut();
  const enabled = text.trim() !== "";
  const { data: wire } = useCoreQuery("wire.list", { text, limit: MOST }, { enabled });
  const { data: stories } = useCoreQuery("stories.list", { basket: "desk", text, limit: MOST }, { enabled });
  const { data: instruments } = useCoreQuery("instruments.search", { text, limit: MOST }, { enabled });
  const { go } = useNavigation.getState();
  const { setFilters, clearFilters, select } = useDeskView.getState();
  const showWire = (words: string, id?: string): void => {
    clearFilters();
    setFilters({ text: words });
    if (id !== undefined) select("wire", id);
    go({ page: "desk", basket: "wire" });
  };
  const commands = COMMANDS.filter(
    ({ id }) => id !== "palette.open" && runnable.includes(id) && folded(title(id)).includes(folded(text)),
  ).map(({ id }): FoundEntry => {
    const shortcut = keysOf(id);
    const entry = { id, name: title(id), command: id };
    return shortcut === undefined ? entry : { ...entry, shortcut };
  });
  const groups: FoundGroup[] = [
    { title: "palette.commands", entries: commands },
    {
      title: "palette.wire",
      entries: (enabled ? (wire?.rows ?? []) : []).map(({ id, headline, provider }) => ({
        id,
        name: headline,
        note: provider,
        open: () => showWire(text, id),
      })),
    },
    {
      title: "palette.stories",
      entries: (enabled ? (stories?.rows ?? []) : []).map(({ id, headline, language }) => ({
        id,
        name: headline || t("frame.untitled"),
        note: language,
        open: () => go({ page: "story", storyId: id }),
      })),
    },
    {
      title: "palette.instruments",
      entries: (enabled ? (instruments ?? []) : []).map(({ ric, name }) => ({
        id: `ric:${ric}`,
        name,
        note: ric,
        open: () => showWire(ric),
      })),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
