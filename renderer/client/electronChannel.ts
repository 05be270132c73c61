import type { Channel, ClientMessage, CoreMessage } from "#shared/contract/index.ts";

/** What the preload gives the page: the channel and the menu's commands, nothing else. */
export type DepecheBridge = {
  send(message: ClientMessage): void;
  /** @returns a function that stops listening */
  listen(onMessage: (message: CoreMessage) => void): () => void;
  /** A command chosen in the application menu, by its id. @returns a function that stops listening */
  onCommand(onCommand: (id: string) => void): () => void;
};

declare global {
  interface Window {
    readonly depeche?: DepecheBridge;
  }
}

export const electronChannel = (bridge: DepecheBridge): Channel => ({
  send: (message) => bridge.send(message),
  listen: (onMessage) => bridge.listen(onMessage),
});
