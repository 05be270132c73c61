import {
  type Call,
  type Channel,
  type CoreEvent,
  CoreMessage,
  type Input,
  type MethodName,
  type Output,
} from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";

/** Whether the core can be reached. `connecting` is only the first time; afterwards a gap is `lost`. */
export type Connection = "connecting" | "online" | "lost";

/** A channel that also knows whether its other end is there; one without (Electron's) counts as always online. */
export type ClientChannel = Channel & {
  onConnection?(listener: (connection: Connection) => void): () => void;
};

export type Client = {
  readonly call: Call;
  /** @returns a function that stops listening */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Told at once how things stand, then every change. @returns a function that stops listening */
  onConnection(listener: (connection: Connection) => void): () => void;
};

type Waiting = { resolve(value: unknown): void; reject(error: AppError): void };

/**
 * Typed calls over one channel: pairs answers with calls by id, revives errors as AppError, and gives up on what is
 * under way when the channel is lost, because an answer to it can no longer come.
 */
export function createClient(channel: ClientChannel): Client {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: CoreEvent) => void>();
  const connectionListeners = new Set<(connection: Connection) => void>();
  let connection: Connection = channel.onConnection ? "connecting" : "online";
  let lastId = 0;

  channel.listen((unchecked) => {
    const parsed = CoreMessage.safeParse(unchecked);
    if (!parsed.success)
      throw new Error(`the core sent a message that is not in the contract: ${parsed.error.message}`);
    const message = parsed.data;
    if (message.kind === "event") {
      for (const listener of listeners) listener(message.event);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.reply.ok) call?.resolve(message.reply.value);
    else call?.reject(AppError.fromData(message.reply.error));
  });

  channel.onConnection?.((next) => {
    if (next === connection) return;
    connection = next;
    if (next === "lost") {
      for (const call of waiting.values()) call.reject(gone());
      waiting.clear();
    }
    for (const listener of connectionListeners) listener(next);
  });

  return {
    call: <M extends MethodName>(method: M, input: Input<M>) => {
      if (connection === "lost") return Promise.reject(gone());
      const id = ++lastId;
      return new Promise<Output<M>>((resolve, reject) => {
        // the core checked the value against the contract before it sent it
        waiting.set(id, { resolve: (value) => resolve(value as Output<M>), reject });
        channel.send({ kind: "call", id, method, input });
      });
    },
    subscribe: (listener) => {
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

const gone = (): AppError => new AppError("core.gone", "The connection to the core is lost.", {}, true);
