import { createContext, useContext, useEffect, useRef } from "react";
import { create } from "zustand";
import { COMMANDS, type CommandId } from "#shared/commands.ts";
import { shortcutOf } from "#shared/keymap.ts";
import { useKeymap } from "./keymap.ts";
import { isBareLetter, isMac, matchesShortcut } from "./shortcuts.ts";

type Handler = { readonly run: () => void };

type Registered = {
  /** Who answers a command: the last one that came, so that a dialog goes before the page below it. */
  readonly handlers: ReadonlyMap<CommandId, readonly Handler[]>;
};

const useRegistered = create<Registered>(() => ({ handlers: new Map() }));

function change(id: CommandId, edit: (list: readonly Handler[]) => readonly Handler[]): void {
  useRegistered.setState(({ handlers }) => ({ handlers: new Map(handlers).set(id, edit(handlers.get(id) ?? [])) }));
}

/** Whether the commands of a part of the screen are meant: of two stories side by side, those of the one with the caret. */
export const CommandsAreMeant = createContext(true);

/** Answers a command of the table while the component is there. @param enabled whether it can be done right now */
export function useCommand(id: CommandId, handler: () => void, enabled = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const isMeant = useContext(CommandsAreMeant);
  useEffect(() => {
    if (!enabled || !isMeant) return;
    const entry: Handler = { run: () => latest.current() };
    change(id, (list) => [...list, entry]);
    return () => change(id, (list) => list.filter((other) => other !== entry));
  }, [id, enabled, isMeant]);
}

/** Runs a command. @returns whether anything on the screen answered it */
export function runCommand(id: CommandId): boolean {
  const handler = useRegistered.getState().handlers.get(id)?.at(-1);
  handler?.run();
  return handler !== undefined;
}

/** The commands something on the screen answers now, in the order of the table. */
export function useRunnable(): readonly CommandId[] {
  const handlers = useRegistered((state) => state.handlers);
  return COMMANDS.filter(({ id }) => (handlers.get(id)?.length ?? 0) > 0).map(({ id }) => id);
}

const WRITING = "input, textarea, select, [contenteditable=''], [contenteditable=true]";
const TYPEAHEAD = "[role=menu], [role=dialog], [role=alertdialog], [data-trigger]";

/** Listens to the keyboard for every shortcut of the table. @returns a function that stops it */
export function startShortcuts(): () => void {
  const mac = isMac();
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const isWriting = target?.closest(`${WRITING}, ${TYPEAHEAD}`) != null;
    if (isWriting && isLetter(event)) return; // no shortcut of any command: the most frequent key must cost nothing
    const { own } = useKeymap.getState();
    // two commands may have the same keys: the first that something on the screen answers has them
    const meant = COMMANDS.filter(({ id }) => {
      const shortcut = shortcutOf(id, own);
      return shortcut !== undefined && matchesShortcut(shortcut, event, mac) && !(isWriting && isBareLetter(shortcut));
    });
    if (meant.some(({ id }) => runCommand(id))) event.preventDefault();
  };
  const onHeld = (event: KeyboardEvent): void => {
    if (isHeldOnTab(event, event.target instanceof Element ? event.target : undefined)) onKey(event);
  };
  addEventListener("keydown", onHeld, { capture: true });
  addEventListener("keydown", onKey);
  return () => {
    removeEventListener("keydown", onHeld, { capture: true });
    removeEventListener("keydown", onKey);
  };
}

/** A tab takes Enter for itself whatever is held with it; nobody means the tab by Ctrl Enter. */
const isHeldOnTab = ({ ctrlKey, metaKey }: KeyboardEvent, target: Element | undefined): boolean =>
  (ctrlKey || metaKey) && target?.closest("[role=tab]") != null;

const isLetter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !altKey && !metaKey;

/** A command's id from outside (the application menu), or undefined for a name that is not in the table. */
export const commandId = (text: string): CommandId | undefined => COMMANDS.find(({ id }) => id === text)?.id;
