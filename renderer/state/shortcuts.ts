/** The part of a keyboard event that decides. */
export type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"> & {
  getModifierState?(name: string): boolean;
};

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * Whether an event is the shortcut ("Mod+Alt+2", "F1", "T"). Digits go by position, because AZERTY has them on Shift;
 * letters go by what is printed on the key, except with Alt, which writes other letters on macOS.
 */
export function matchesShortcut(shortcut: string, event: Keys, mac: boolean): boolean {
  if (event.getModifierState?.("AltGraph")) return false; // AltGr writes @ and ~, it does not command
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  const mod = parts.includes("Mod");
  const wanted = { ctrl: mod && !mac, meta: mod && mac, alt: parts.includes("Alt"), shift: parts.includes("Shift") };
  if (event.ctrlKey !== wanted.ctrl || event.metaKey !== wanted.meta) return false;
  if (event.altKey !== wanted.alt || event.shiftKey !== wanted.shift) return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (/^[A-Z]$/.test(key) && wanted.alt) return event.code === `Key${key}` || event.key.toUpperCase() === key;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** The shortcut that an event is, in the table's words; undefined while only modifiers are held. */
export function shortcutFrom(event: Keys, mac: boolean): string | undefined {
  if (event.getModifierState?.("AltGraph") || ["Control", "Shift", "Alt", "Meta", "Dead"].includes(event.key)) {
    return undefined;
  }
  const byPlace = /^(?:Digit|Key)(.)$/.exec(event.code)?.[1];
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : undefined;
  const key =
    event.code.startsWith("Digit") || (event.altKey && !letter) ? (byPlace ?? event.key) : (letter ?? event.key);
  const isMod = mac ? event.metaKey : event.ctrlKey;
  return [isMod && "Mod", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean).join("+");
}

/** A shortcut that is a bare letter: it must not fire while somebody writes. */
export const isBareLetter = (shortcut: string): boolean => /^[A-Z]$/.test(shortcut);

const NAMES: Record<string, { readonly mac: string; readonly fr: string; readonly en: string }> = {
  Mod: { mac: "⌘", fr: "Ctrl", en: "Ctrl" },
  Alt: { mac: "⌥", fr: "Alt", en: "Alt" },
  Shift: { mac: "⇧", fr: "Maj", en: "Shift" },
  PageUp: { mac: "⇞", fr: "Pg.préc", en: "PgUp" },
  PageDown: { mac: "⇟", fr: "Pg.suiv", en: "PgDn" },
  Enter: { mac: "⏎", fr: "⏎", en: "⏎" },
};

/** A shortcut as it is shown: "Ctrl K", on macOS "⌘K". */
export function printShortcut(shortcut: string, language: "fr" | "en", mac: boolean): string {
  const parts = shortcut.split("+").map((part) => NAMES[part]?.[mac ? "mac" : language] ?? part);
  return parts.join(mac ? "" : "\u00a0");
}
