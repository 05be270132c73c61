import type { settingsContract } from "#shared/contract/settings.ts";
import type { HandlersOf } from "../context.ts";
import { readSettings, saveSettings } from "../store/settingsStore.ts";
import { destinations } from "./destinations.ts";

export const settingsHandlers: HandlersOf<typeof settingsContract> = {
  "settings.read": (_, core) => readSettings(core.db),
  "settings.save": (change, core) => {
    const settings = saveSettings(core.db, change);
    core.emit({ name: "settings.changed" });
    return settings;
  },
  "settings.destinations": (_, core) => destinations(core),
};
