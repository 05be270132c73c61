import { WebSocket } from "ws";
import type { Call } from "../shared/contract/index.ts";
import { CoreMessage } from "../shared/contract/index.ts";

export type DeskLine = { readonly call: Call; close(): Promise<void> };

/** A line to a running desk beside its page: to look into the store as it is. */
export async function openLine(url: string): Promise<DeskLine> {
  const { host, origin, hash } = new URL(url);
  const socket = new WebSocket(`ws://${host}/channel`, { origin });
  await new Promise((done, fail) => {
    socket.once("open", done);
    socket.once("error", fail);
  });
  socket.send(JSON.stringify({ kind: "token", token: hash.replace("#token=", "") }));
  let lastId = 0;
  const call = (method: string, input: unknown): Promise<unknown> =>
    new Promise((done, fail) => {
      const id = ++lastId;
      const onMessage = (data: unknown): void => {
        const message = CoreMessage.parse(JSON.parse(String(data)));
        if (message.kind !== "answer" || message.id !== id) return;
        socket.off("message", onMessage);
        if (message.reply.ok) done(message.reply.value);
        else fail(new Error(message.reply.error.message));
      };
      socket.on("message", onMessage);
      socket.send(JSON.stringify({ kind: "call", id, method, input }));
    });
  return {
    call: call as Call, // the core validated the answer with the method's schema
    close: () =>
      new Promise((done) => {
        socket.once("close", () => done());
        socket.close();
      }),
  };
}
