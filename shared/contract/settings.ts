import { z } from "zod";
import { Id } from "#shared/domain/ids.ts";
import { Language } from "#shared/domain/language.ts";
import { Watchlist } from "#shared/domain/watchlist.ts";
import { command, query } from "./defineContract.ts";

export const Settings = z.object({
  /** The signed-in person's permanent id; made by the store at first start. */
  personId: Id,
  /** Empty until the person has introduced herself. */
  name: z.string().trim().max(120),
  initials: z.string().trim().max(8),
  /** Languages she works in, her own first. */
  languages: z.array(Language).min(1),
  interfaceLanguage: z.enum(["fr", "en"]),
  theme: z.enum(["system", "light", "dark"]),
  /** IANA zone in which times are shown and printed. */
  zone: z.string().max(64),
  /** Sizes of resizable panes, in percent, by the group's name. */
  panes: z.record(z.string(), z.array(z.number())),
  watchlists: z.array(Watchlist).max(50),
  /** Shortcuts of the person's own, by command ("Mod+Alt+K"); an empty one takes the usual one away. */
  shortcuts: z.record(z.string().max(60), z.string().max(40)),
});
export type Settings = z.infer<typeof Settings>;

/** A CMS that stories can be sent to. Its secret never leaves the host. */
export const Destination = z.object({
  id: z.string().max(40),
  name: z.string().max(120),
  adapter: z.string().max(40),
  url: z.string().max(2000),
  hasSecret: z.boolean(),
});
export type Destination = z.infer<typeof Destination>;

export const settingsContract = {
  "settings.read": query(z.object({}), Settings),
  "settings.save": command(Settings.omit({ personId: true }).partial(), Settings),
  "settings.destinations": query(z.object({}), z.array(Destination)),
};
