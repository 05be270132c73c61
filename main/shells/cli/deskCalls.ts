import { WebSocket } from "ws";
import { type Call, type Channel, CoreMessage } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { defaultDeskDir } from "../appPaths.ts";
import { httpHost } from "../http/host.ts";
import { type RunFile, runningDesk } from "../http/runFile.ts";
import { startDesk } from "../startDesk.ts";

export type DeskLine = {
  readonly call: Call;
  /** Settles at the next thing that changes in the desk. */
  change(): Promise<void>;
};

/** Runs work with a line to a desk: the one that is open on that folder, or one of our own for the while. */
export async function withDesk<T>(deskDir: string | undefined, work: (line: DeskLine) => Promise<T>): Promise<T> {
  const dir = deskDir ?? defaultDeskDir();
  const running = runningDesk(dir);
  if (running) return viaSocket(running, work);
  const host = httpHost(dir);
  const desk = await startDesk(dir, { ...host, can: { ...host.can, shell: "cli" } });
  try {
    return await work(lineOver(desk.core.connect()));
  } finally {
    await desk.close();
  }
}

async function viaSocket<T>({ port, token }: RunFile, work: (line: DeskLine) => Promise<T>): Promise<T> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/channel`, { origin: `http://127.0.0.1:${port}` });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", () => reject(new AppError("core.gone", "The open desk does not answer.")));
  });
  socket.send(JSON.stringify({ kind: "token", token }));
  const lost = new Promise<never>((_, reject) => {
    socket.once("close", () => reject(new AppError("core.gone", "The open desk closed the line.")));
  });
  const channel: Channel = {
    send: (message) => socket.send(JSON.stringify(message)),
    listen: (listener) => {
      const onMessage = (data: unknown): void => listener(CoreMessage.parse(JSON.parse(String(data))));
      socket.on("message", onMessage);
      return () => socket.off("message", onMessage);
    },
  };
  try {
    return await Promise.race([work(lineOver(channel)), lost]);
  } finally {
    socket.removeAllListeners("close");
    socket.close();
  }
}

function lineOver(channel: Channel): DeskLine {
  const waiting = new Map<number, (message: CoreMessage & { kind: "answer" }) => void>();
  const changes = new Set<() => void>();
  let lastId = 0;
  channel.listen((message) => {
    if (message.kind === "answer") {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
      return;
    }
    for (const tell of changes) tell();
    changes.clear();
  });
  const call = (method: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ reply }) => (reply.ok ? resolve(reply.value) : reject(AppError.fromData(reply.error))));
      channel.send({ kind: "call", id, method, input });
    });
  return {
    call: call as Call, // the core validated the answer with the method's schema
    change: () => new Promise((resolve) => changes.add(resolve)),
  };
}
