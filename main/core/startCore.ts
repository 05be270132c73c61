import { Worker } from "node:worker_threads";
import type { Channel, ClientMessage, CoreMessage } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { workerFile } from "../workerFile.ts";
import { answerHost } from "./answerHost.ts";
import type { EmbeddedCms } from "./context.ts";
import type { Host } from "./host.ts";
import { log, logBug } from "./log.ts";
import type { Answer, CoreWorkerData, FromWorker, ToWorker } from "./workerMessages.ts";

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
  /** Ends the thread at once, as a crash would, and starts a new one: for a core that no longer answers. */
  restart(): void;
  /** Ends the core in order; calls on the way are answered first. */
  close(): Promise<void>;
  /** Called when the core died and could not be started again. @returns a function that stops listening */
  onExit(listener: (error: AppError) => void): () => void;
};

/** A core that dies more often than this within a minute is not started again. */
const MOST_DEATHS = 5;

/**
 * Runs the core in a worker thread and starts it again when it dies. Calls on the way are answered with `core.gone`,
 * which clients may repeat; calls made while it starts are kept for it.
 * @throws AppError when the first start fails (`store.locked`, `store.newer`)
 */
export async function startCore(options: StartOptions): Promise<RunningCore> {
  const session = crypto.randomUUID();
  const clients = new Set<(message: CoreMessage) => void>();
  const exitListeners = new Set<(error: AppError) => void>();
  const pending = new Map<number, (reply: Answer["reply"]) => void>();
  const deaths: number[] = [];
  let lastId = 0;
  let closing: Promise<void> | undefined;
  let gone: AppError | undefined;
  let current = startWorker(options, session, receive);
  const notices = await current.ready;
  void watch(current);

  function receive(message: FromWorker): void {
    if (message.kind === "answer") {
      pending.get(message.id)?.(message.reply);
      pending.delete(message.id);
    } else if (message.kind === "event") {
      for (const client of clients) client(message);
    }
  }

  function fail(error: AppError): void {
    const replies = [...pending.values()];
    pending.clear();
    for (const reply of replies) reply({ ok: false, error: error.toData() });
  }

  function giveUp(error: AppError): void {
    gone = error;
    fail(error);
    for (const listener of exitListeners) listener(error);
  }

  async function watch(worker: CoreWorker): Promise<void> {
    await worker.exited;
    fail(GONE);
    if (closing !== undefined) return;
    const now = Date.now();
    deaths.push(now);
    log("core gone", { deaths: deaths.length });
    if (deaths.filter((at) => at > now - 60_000).length > MOST_DEATHS) {
      return giveUp(new AppError("core.gone", "The core keeps stopping. Please restart Depeche."));
    }
    const next = startWorker(options, session, receive);
    current = next;
    try {
      await next.ready;
      void watch(next);
    } catch (error) {
      giveUp(error instanceof AppError ? error : GONE);
    }
  }

  function call(message: ClientMessage, answer: (reply: Answer["reply"]) => void): void {
    if (gone || closing !== undefined) {
      answer({ ok: false, error: (gone ?? GONE).toData() });
      return;
    }
    const id = ++lastId;
    pending.set(id, answer);
    try {
      current.worker.postMessage({ ...message, id } satisfies ToWorker);
    } catch {
      // what cannot be copied between threads: nested too deeply, or no data
      pending.delete(id);
      answer({ ok: false, error: UNSENDABLE.toData() });
    }
  }

  function connect(): Channel {
    const listeners = new Set<(message: CoreMessage) => void>();
    const deliver = (message: CoreMessage): void => {
      for (const listener of listeners) listener(message);
    };
    return {
      send: (message) => call(message, (reply) => deliver({ kind: "answer", id: message.id, reply })),
      listen: (listener) => {
        listeners.add(listener);
        clients.add(deliver);
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0) clients.delete(deliver);
        };
      },
    };
  }

  return {
    connect,
    notices,
    restart: () => void current.worker.terminate(),
    onExit: (listener) => {
      exitListeners.add(listener);
      return () => exitListeners.delete(listener);
    },
    close: () => {
      closing ??= current.close();
      return closing;
    },
  };
}

const GONE = new AppError(
  "core.gone",
  "The core stopped and is starting again; nothing acknowledged was lost.",
  {},
  true,
);
const UNSENDABLE = new AppError("input.invalid", "The call cannot be passed to the core.");

type CoreWorker = {
  readonly worker: Worker;
  /** The core's notices; rejects when it cannot start. */
  readonly ready: Promise<readonly string[]>;
  readonly exited: Promise<void>;
  close(): Promise<void>;
};

function startWorker(options: StartOptions, session: string, receive: (message: FromWorker) => void): CoreWorker {
  const { host, ...rest } = options;
  const workerData: CoreWorkerData = { ...rest, can: host.can, session };
  const worker = new Worker(workerFile("core/coreWorker.ts", "coreWorker.js"), { workerData });
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.on("error", (error) => logBug("core", error)); // "exit" follows
  const ready = new Promise<readonly string[]>((resolve, reject) => {
    void exited.then(() => reject(new AppError("internal", "The core stopped while it was starting.")));
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") resolve(message.notices);
      else if (message.kind === "failed") {
        reject(AppError.fromData(message.error));
        void worker.terminate();
      } else if (message.kind === "hostCall") {
        void answerHost(host, message).then((answer) => worker.postMessage(answer satisfies ToWorker));
      } else if (message.kind === "closed") void worker.terminate();
      else receive(message);
    });
  });
  return {
    worker,
    ready,
    exited,
    close: async () => {
      worker.postMessage({ kind: "close" } satisfies ToWorker);
      await exited;
    },
  };
}
