import type { settingsContract } from "#shared/contract/settings.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { HandlersOf } from "../context.ts";
import { reach } from "../publishing/reach.ts";
import { readSettings, saveSettings } from "../store/settingsStore.ts";
import { destinations, forgetDestination, saveDestination } from "./destinations.ts";

export const settingsHandlers: HandlersOf<typeof settingsContract> = {
  "settings.read": (_, core) => readSettings(core.db),
  "settings.save": (change, core) => {
    const settings = saveSettings(core.db, change);
    core.emit({ name: "settings.changed" });
    return settings;
  },
  "settings.destinations": (_, core) => destinations(core),
  "settings.saveDestination": async ({ destination, secret }, core) => {
    await saveDestination(core, destination, secret);
    return {};
  },
  "settings.removeDestination": async ({ id }, core) => ({ removed: await forgetDestination(core, id) }),
  "settings.probeDestination": async ({ id }, core) => {
    const place = await reach(core, id);
    if ("error" in place) throw AppError.fromData(place.error);
    return place.adapter.probe(place.access);
  },
};
