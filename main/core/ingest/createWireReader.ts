import { Worker } from "node:worker_threads";
import { AppError } from "#shared/domain/errors.ts";
import { workerFile } from "../../workerFile.ts";
import { LIMITS } from "./limits.ts";
import type { ParseAnswer, ParseRequest } from "./parseWorker.ts";
import { checkSize } from "./readFile.ts";
import { refusal } from "./refusal.ts";
import type { WireReader, WireReading } from "./wireReader.ts";

/**
 * A reader that runs in its own thread. A file that takes too long or too much memory costs the thread, never the core:
 * the next file gets a new one. Files are read one after the other.
 * @param time milliseconds a file may take
 */
export function createWireReader(time: number = LIMITS.time): WireReader {
  let worker: Worker | undefined;
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const start = async (): Promise<Worker> => {
    if (worker) return worker;
    const fresh = new Worker(workerFile("core/ingest/parseWorker.ts", "parseWorker.js"), {
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 32 },
      env: {},
    });
    fresh.once("exit", () => {
      if (worker === fresh) worker = undefined;
    });
    worker = fresh;
    await new Promise<void>((resolve, reject) => {
      fresh.once("online", resolve);
      fresh.once("error", reject);
    });
    return fresh;
  };

  const readNow = async (name: string, bytes: Uint8Array): Promise<WireReading> => {
    const running = await start();
    const id = ++lastId;
    try {
      return await ask(running, { id, name, bytes }, time);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "wire.tooSlow" || error.code === "wire.tooLarge") {
        worker = undefined;
        await running.terminate();
      }
      throw error;
    }
  };

  return {
    read: (name, bytes) => {
      const mine = queue.then(() => {
        checkSize(name, bytes.length);
        return readNow(name, bytes);
      });
      queue = mine.catch(() => undefined); // the caller hears of it; the next file must still be read
      return mine;
    },
    close: async () => {
      await queue;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function ask(worker: Worker, request: ParseRequest, time: number): Promise<WireReading> {
  const { name } = request;
  return new Promise((resolve, reject) => {
    const done = (finish: () => void): void => {
      clearTimeout(deadline);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      finish();
    };
    const onMessage = (answer: ParseAnswer): void => {
      if (answer.id !== request.id) return;
      done(() => (answer.ok ? resolve(answer.reading) : reject(AppError.fromData(answer.error))));
    };
    const onError = (error: Error): void =>
      done(() =>
        reject(
          (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY"
            ? refusal("wire.tooLarge", name, "memory")
            : error,
        ),
      );
    const onExit = (): void => done(() => reject(refusal("wire.tooLarge", name, "stopped")));
    const deadline = setTimeout(
      () => done(() => reject(refusal("wire.tooSlow", name, "time", { seconds: time / 1000 }))),
      time,
    );
    worker.on("message", onMessage);
    worker.once("error", onError);
    worker.once("exit", onExit);
    worker.postMessage(request);
  });
}
