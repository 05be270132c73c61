import { z } from "zod";
import { DestinationConfig, Probe } from "#shared/domain/destination.ts";
import { Id } from "#shared/domain/ids.ts";
import { Language } from "#shared/domain/language.ts";
import { MemoryShelf } from "#shared/domain/memory.ts";
import { Watchlist } from "#shared/domain/watchlist.ts";
import { ENGLISH_KINDS } from "#shared/spelling/spelledLanguages.ts";
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
  /** Whether the house's typography is set at each sign as this person types it. */
  setsTypeAsTyped: z.boolean(),
  /** How she spells English where the house leaves it open; plain "en" takes both kinds. */
  english: z.enum(ENGLISH_KINDS),
  /** Where the translation memory keeps what it learns from this person's work. */
  memoryShelf: MemoryShelf,
});
export type Settings = z.infer<typeof Settings>;

/** A place as the screen sees it. Its secret never leaves the host. */
export const Destination = z.intersection(
  DestinationConfig,
  z.object({
    hasSecret: z.boolean(),
    /** The CMS that comes with the program: its address is its own, it cannot be taken away. */
    isEmbedded: z.boolean(),
    /** Whether a story can go back to a draft there. */
    canUnpublish: z.boolean(),
  }),
);
export type Destination = z.infer<typeof Destination>;

export const settingsContract = {
  "settings.read": query(z.object({}), Settings),
  "settings.save": command(Settings.omit({ personId: true }).partial(), Settings),
  "settings.destinations": query(z.object({}), z.array(Destination)),
  /** Without a secret the one that is kept stays, unless the address now leads elsewhere. */
  "settings.saveDestination": command(
    z.object({ destination: DestinationConfig, secret: z.string().max(2000).optional() }),
    z.object({}),
  ),
  /** What waits for the place stays in the outbox and asks for it. */
  "settings.removeDestination": command(z.object({ id: z.string().max(40) }), z.object({ removed: z.boolean() })),
  /** Asks the place whether this account may publish; nothing is written there. */
  "settings.probeDestination": command(z.object({ id: z.string().max(40) }), Probe),
};
