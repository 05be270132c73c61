import type { ClientMessage, CoreMessage } from "#shared/contract/index.ts";
import type { ClientChannel, Connection } from "./createClient.ts";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/**
 * The line to the core through the http shell's WebSocket. The token goes first, inside the socket, so that it stands
 * in no address and no log. A lost socket is opened again with growing pauses.
 * @param url ws: address of the shell's `/channel`
 */
export function httpChannel(url: string, token: string): ClientChannel {
  const listeners = new Set<(message: CoreMessage) => void>();
  const connectionListeners = new Set<(connection: Connection) => void>();
  const early: ClientMessage[] = [];
  let connection: Connection = "connecting";
  let pause = FIRST_PAUSE_MS;
  let socket = open();

  function tell(next: Connection): void {
    connection = next;
    for (const listener of connectionListeners) listener(next);
  }

  function open(): WebSocket {
    const opened = new WebSocket(url);
    opened.addEventListener("open", () => {
      opened.send(JSON.stringify({ kind: "token", token }));
      pause = FIRST_PAUSE_MS;
      tell("online");
      for (const message of early.splice(0)) opened.send(JSON.stringify(message));
    });
    opened.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as CoreMessage; // checked by the client
      for (const listener of listeners) listener(message);
    });
    opened.addEventListener("close", () => {
      tell("lost");
      setTimeout(() => {
        socket = open();
      }, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
    return opened;
  }

  return {
    send: (message) => {
      if (connection === "online" && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
      else early.push(message);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection: (listener) => {
      connectionListeners.add(listener);
      listener(connection);
      return () => connectionListeners.delete(listener);
    },
  };
}
