import type { ComponentType } from "react";
import type { StringKey } from "../../strings/resources.ts";
import { AboutSettings } from "./AboutSettings.tsx";
import { DestinationSettings } from "./DestinationSettings.tsx";
import { DisplaySettings } from "./DisplaySettings.tsx";
import { GlossarySettings } from "./GlossarySettings.tsx";
import { InstrumentSettings } from "./InstrumentSettings.tsx";
import { MachineSettings } from "./MachineSettings.tsx";
import { MemorySettings } from "./MemorySettings.tsx";
import { PeopleSettings } from "./PeopleSettings.tsx";
import { PersonSettings } from "./PersonSettings.tsx";
import { QuoteSettings } from "./QuoteSettings.tsx";
import { ShortcutSettings } from "./ShortcutSettings.tsx";
import { SourceSettings } from "./SourceSettings.tsx";
import { SpellingSettings } from "./SpellingSettings.tsx";
import { WatchlistSettings } from "./WatchlistSettings.tsx";
import { WritingSettings } from "./WritingSettings.tsx";

/** One heading of the settings: its name in the list beside them, and what stands below it. */
export type SettingsSection = { readonly id: string; readonly title: StringKey; readonly Content: ComponentType };

/** In the order of the page. A new kind of setting is a component and a line here. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { id: "person", title: "settings.person", Content: PersonSettings },
  { id: "display", title: "settings.display", Content: DisplaySettings },
  { id: "writing", title: "writing.title", Content: WritingSettings },
  { id: "people", title: "people.title", Content: PeopleSettings },
  { id: "shortcuts", title: "keys.title", Content: ShortcutSettings },
  { id: "sources", title: "sources.title", Content: SourceSettings },
  { id: "watchlists", title: "watch.title", Content: WatchlistSettings },
  { id: "instruments", title: "own.title", Content: InstrumentSettings },
  { id: "quotes", title: "quotes.title", Content: QuoteSettings },
  { id: "glossary", title: "glossary.title", Content: GlossarySettings },
  { id: "memory", title: "memory.title", Content: MemorySettings },
  { id: "machine", title: "machine.title", Content: MachineSettings },
  { id: "spelling", title: "spelling.title", Content: SpellingSettings },
  { id: "destinations", title: "settings.destinations", Content: DestinationSettings },
  { id: "about", title: "settings.about", Content: AboutSettings },
];
