import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { printClock } from "#shared/languages/print.ts";
import { PullDialog } from "../fields/compare/PullDialog.tsx";
import { townOf, useMinute } from "../state/clock.ts";
import { runCommand, useCommand } from "../state/commands.ts";
import { useConnection } from "../state/core.tsx";
import { useShownShortcut } from "../state/keymap.ts";
import { useNavigation } from "../state/navigation.ts";
import type { Place } from "../state/place.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Dot } from "../ui/Dot.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { AlertBar } from "./AlertBar.tsx";
import styles from "./Frame.module.css";
import { LearningPair } from "./LearningPair.tsx";
import { Palette } from "./Palette.tsx";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { useTabCommands } from "./useTabCommands.ts";

const GOES: readonly [
  (
    | "go.wire"
    | "go.mine"
    | "go.toTranslate"
    | "go.desk"
    | "go.scheduled"
    | "go.published"
    | "go.outbox"
    | "go.spiked"
    | "go.settings"
  ),
  Place,
][] = [
  ["go.wire", { page: "desk", basket: "wire" }],
  ["go.mine", { page: "desk", basket: "mine" }],
  ["go.toTranslate", { page: "desk", basket: "toTranslate" }],
  ["go.desk", { page: "desk", basket: "desk" }],
  ["go.scheduled", { page: "desk", basket: "scheduled" }],
  ["go.published", { page: "desk", basket: "published" }],
  ["go.outbox", { page: "outbox" }],
  ["go.spiked", { page: "desk", basket: "spiked" }],
  ["go.settings", { page: "settings" }],
];

/** The line on top, the open stories, and what stands below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { go, tabs, place, closeTab } = useNavigation();
  const settings = useSettings();
  const connection = useConnection();
  const minute = useMinute();
  const { data: counts } = useCoreQuery("desk.counts", {});
  const save = useCoreCommand("settings.save");
  const create = useCoreCommand("stories.create");
  useTabCommands();
  useCommand("go.wire", () => go({ page: "desk", basket: "wire" }));
  for (const [id, target] of GOES.slice(1)) {
    // biome-ignore lint/correctness/useHookAtTopLevel: the list is a constant, so the order of hooks never changes
    useCommand(id, () => go(target));
  }
  useCommand("story.new", () => {
    const [language = "fr"] = settings.languages;
    create.mutate({ language }, { onSuccess: ({ head }) => go({ page: "story", storyId: head.id }) });
  });
  const [isPulling, setPulling] = useState(false);
  useCommand("remote.pull", () => setPulling(true));
  useCommand("view.theme", () => save.mutate({ theme: settings.theme === "dark" ? "light" : "dark" }));
  const searchKeys = useShownShortcut("palette.open");
  const online = connection === "online";
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <button type="button" className={styles.brand} onClick={() => go({ page: "desk", basket: "wire" })}>
          Depeche
        </button>
        <button
          type="button"
          className={styles.search}
          onClick={() => runCommand("palette.open")}
          aria-keyshortcuts="Control+K"
        >
          {t("frame.search")} {searchKeys !== undefined && <Kbd>{searchKeys}</Kbd>}
        </button>
        <span className={styles.grow} />
        <span className={styles.state} role="status">
          <Dot tone={online ? "good" : "bad"} />
          {t(connection === "online" ? "frame.online" : connection === "lost" ? "frame.lost" : "frame.connecting")}
        </span>
        <button type="button" className={styles.state} onClick={() => go({ page: "outbox" })}>
          {t("frame.outbox", { count: counts?.outbox ?? 0 })}
        </button>
        <time className={styles.state}>
          {t("frame.clocks", {
            town: townOf(settings.zone),
            local: printClock(minute, settings.zone),
            utc: printClock(minute, "UTC"),
          })}
        </time>
        <button
          type="button"
          className={styles.me}
          aria-label={`${settings.initials} · ${t("frame.me", { name: settings.name })}`}
          onClick={() => go({ page: "settings" })}
        >
          <Avatar initials={settings.initials} name={settings.name} />
        </button>
      </header>
      {tabs.length > 0 && (
        <nav className={styles.tabs} aria-label={t("frame.tabs")}>
          {tabs.map(({ storyId, title }) => {
            const isShown = place.page === "story" && [place.storyId, place.beside].includes(storyId);
            const name = title || t("frame.untitled");
            return (
              <span key={storyId} className={`${styles.tab} ${isShown ? styles.on : ""}`}>
                <button
                  type="button"
                  aria-current={isShown ? "page" : undefined}
                  onClick={() => go({ page: "story", storyId })}
                >
                  {name}
                </button>
                <button
                  type="button"
                  aria-label={t("frame.closeTab", { title: name })}
                  onClick={() => closeTab(storyId)}
                >
                  <X size={12} aria-hidden="true" />
                </button>
              </span>
            );
          })}
        </nav>
      )}
      <AlertBar />
      <main className={styles.main}>{children}</main>
      <Palette />
      <ShortcutSheet />
      <LearningPair />
      {isPulling && <PullDialog onClose={() => setPulling(false)} />}
    </div>
  );
}
