import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "#shared/domain/errors.ts";
import { type Core, createCore } from "./createCore.ts";
import type { Host, PickedFile } from "./host.ts";
import { logBug } from "./log.ts";
import type { CoreWorkerData, FromWorker, HostAnswer, HostCall, ToWorker } from "./workerMessages.ts";

/* The worker's entry: the core on one side, messages on the other. */

const port = parentPort;
if (!port) throw new Error("coreWorker runs as a worker thread");
const { can, ...options } = workerData as CoreWorkerData; // made by startCore only
const send = (message: FromWorker): void => port.postMessage(message);

const waiting = new Map<number, (answer: HostAnswer) => void>();
let lastCall = 0;

function ask<T>(name: HostCall["name"], ...args: string[]): Promise<T> {
  const id = ++lastCall;
  return new Promise((resolve, reject) => {
    waiting.set(id, (answer) => {
      if (answer.ok)
        resolve(answer.value as T); // the Host type on the other side says what each call gives
      else reject(AppError.fromData(answer.error));
    });
    send({ kind: "hostCall", id, name, args });
  });
}

const host: Host = {
  can,
  readSecret: (name) => ask<string | undefined>("readSecret", name),
  writeSecret: (name, value) => ask<void>("writeSecret", name, value),
  pickFiles: () => ask<readonly PickedFile[]>("pickFiles"),
  openExternal: (url) => ask<void>("openExternal", url),
};

function start(): Core | undefined {
  try {
    const core = createCore({ ...options, host });
    core.subscribe((event) => send({ kind: "event", event }));
    send({ kind: "ready", notices: core.notices });
    return core;
  } catch (error) {
    if (!(error instanceof AppError)) logBug("start", error);
    const reason = error instanceof Error ? error.message : String(error);
    const shown = error instanceof AppError ? error : new AppError("internal", `The core could not start: ${reason}`);
    send({ kind: "failed", error: shown.toData() });
    return undefined;
  }
}

const core = start();

port.on("message", (message: ToWorker) => {
  if (message.kind === "hostAnswer") {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  } else if (message.kind === "close") {
    void close();
  } else {
    void answer(message.id, message.method, message.input);
  }
});

async function answer(id: number, method: string, input: unknown): Promise<void> {
  if (core) send({ kind: "answer", id, reply: await core.dispatch(method, input) });
}

async function close(): Promise<void> {
  try {
    await core?.close();
  } finally {
    send({ kind: "closed" });
    port?.close();
  }
}
