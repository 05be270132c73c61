import { Worker } from "node:worker_threads";
import type { Channel, ClientMessage, CoreMessage } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { workerFile } from "../workerFile.ts";
import type { EmbeddedCms } from "./context.ts";
import type { Host } from "./host.ts";
import { log } from "./log.ts";
import type { CoreWorkerData, FromWorker, HostCall, ToWorker } from "./workerMessages.ts";

export type StartOptions = {
  readonly deskDir: string;
  readonly samplesDir: string;
  readonly version: string;
  readonly host: Host;
  readonly embeddedCms?: EmbeddedCms | undefined;
};

export type RunningCore = {
  /** A line of its own for each client: call ids of two clients never meet. */
  connect(): Channel;
  readonly notices: readonly string[];
  close(): Promise<void>;
  /** Called when the core died and could not be started again. */
  onGone(listener: (error: AppError) => void): void;
};

type Pending = { readonly clientId: number; answer(message: CoreMessage): void };

const GONE = new AppError(
  "core.gone",
  "The core stopped and is starting again; nothing acknowledged was lost.",
  {},
  true,
);

/**
 * Runs the core in a worker thread and starts it again when it dies: calls on the way are answered with `core.gone`,
 * which clients may repeat.
 * @throws AppError when the first start fails (`store.locked`, `store.newer`)
 */
export async function startCore(options: StartOptions): Promise<RunningCore> {
  const clients = new Set<(message: CoreMessage) => void>();
  const goneListeners = new Set<(error: AppError) => void>();
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let closing = false;
  let started = await startWorker(options, receive);
  watch(started.worker);

  function receive(message: FromWorker): void {
    if (message.kind === "answer") {
      const call = pending.get(message.id);
      pending.delete(message.id);
      call?.answer({ ...message, id: call.clientId });
    } else if (message.kind === "event") {
      for (const client of clients) client(message);
    }
  }

  function watch(worker: Worker): void {
    worker.once("exit", (code) => {
      if (closing) return;
      log("core gone", { code });
      for (const call of pending.values()) {
        call.answer({ kind: "answer", id: call.clientId, reply: { ok: false, error: GONE.toData() } });
      }
      pending.clear();
      startWorker(options, receive).then(
        (again) => {
          started = again;
          watch(again.worker);
        },
        (error: AppError) => {
          for (const listener of goneListeners) listener(error);
        },
      );
    });
  }

  function connect(): Channel {
    const listeners = new Set<(message: CoreMessage) => void>();
    const deliver = (message: CoreMessage): void => {
      for (const listener of listeners) listener(message);
    };
    return {
      send: (message: ClientMessage) => {
        const id = ++lastId;
        pending.set(id, { clientId: message.id, answer: deliver });
        started.worker.postMessage({ ...message, id } satisfies ToWorker);
      },
      listen: (listener) => {
        if (listeners.size === 0) clients.add(deliver);
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0) clients.delete(deliver);
        };
      },
    };
  }

  return {
    connect,
    notices: started.notices,
    onGone: (listener) => goneListeners.add(listener),
    close: async () => {
      closing = true;
      const done = new Promise<void>((resolve) => started.worker.once("exit", () => resolve()));
      started.worker.postMessage({ kind: "close" } satisfies ToWorker);
      await done;
    },
  };
}

type Started = { readonly worker: Worker; readonly notices: readonly string[] };

function startWorker(options: StartOptions, receive: (message: FromWorker) => void): Promise<Started> {
  const { host, ...rest } = options;
  const data: CoreWorkerData = { ...rest, can: host.can };
  const worker = new Worker(workerFile("core/coreWorker.ts", "coreWorker.js"), { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once("error", (error) => {
      log("bug", { method: "core", error: error.stack ?? error.message });
      reject(new AppError("internal", `The core could not start: ${error.message}`));
    });
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") resolve({ worker, notices: message.notices });
      else if (message.kind === "failed") {
        reject(AppError.fromData(message.error));
        void worker.terminate();
      } else if (message.kind === "hostCall") void answerHost(host, worker, message);
      else receive(message);
    });
  });
}

async function answerHost(host: Host, worker: Worker, call: HostCall): Promise<void> {
  const [first = "", second = ""] = call.args;
  try {
    const value =
      call.name === "readSecret"
        ? await host.readSecret(first)
        : call.name === "writeSecret"
          ? await host.writeSecret(first, second)
          : call.name === "pickFiles"
            ? await host.pickFiles()
            : await host.openExternal(first);
    worker.postMessage({ kind: "hostAnswer", id: call.id, ok: true, value } satisfies ToWorker);
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError("host.cannot", "The shell could not do that.");
    worker.postMessage({ kind: "hostAnswer", id: call.id, ok: false, error: known.toData() } satisfies ToWorker);
  }
}
