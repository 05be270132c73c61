import type { WebSocket } from "ws";
import { type Channel, ClientMessage } from "#shared/contract/index.ts";
import { isToken } from "./guard.ts";

/** How long a socket may stay without saying its token. */
const PATIENCE = 2000;
/** Calls of one page that may wait at once; a page that asks more is not ours. */
const MOST_WAITING = 500;

/** One page's line to the core. The first message must be the token; after that, calls in and answers and events out. */
export function serveChannel(socket: WebSocket, connect: () => Channel, token: string): void {
  const refuse = (): void => socket.close(4401, "not allowed");
  const timer = setTimeout(refuse, PATIENCE);
  socket.once("message", (data) => {
    clearTimeout(timer);
    const first = parsed(String(data)) as { kind?: unknown; token?: unknown } | undefined;
    if (first?.kind !== "token" || !isToken(first.token, token)) {
      refuse();
      return;
    }
    join(socket, connect());
  });
  socket.once("close", () => clearTimeout(timer));
}

function join(socket: WebSocket, channel: Channel): void {
  let waiting = 0;
  const stop = channel.listen((message) => {
    if (message.kind === "answer") waiting -= 1;
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  });
  socket.on("message", (data) => {
    const message = ClientMessage.safeParse(parsed(String(data)));
    if (!message.success || waiting >= MOST_WAITING) {
      socket.close(4400, "not a call");
      return;
    }
    waiting += 1;
    channel.send(message.data);
  });
  socket.once("close", stop);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // refused by the schema
  }
}
