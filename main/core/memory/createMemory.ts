import { Worker } from "node:worker_threads";
import { AppError } from "#shared/domain/errors.ts";
import { workerFile } from "../../workerFile.ts";
import type { MemoryEngine } from "./createEngine.ts";
import type { MemoryAnswer, MemoryReading, MemoryRequest } from "./memoryWorker.ts";

/** The translation memory, asked from the core's thread. */
export type Memory = {
  ask<A extends keyof MemoryEngine>(
    act: A,
    input: Parameters<MemoryEngine[A]>[0],
  ): Promise<ReturnType<MemoryEngine[A]>>;
  /** How far the memory reads itself anew, in percent; undefined when it answers. */
  reading(): number | undefined;
  close(): Promise<void>;
};

/** Room for a million segments in both languages of a pair, with the rows of an import. */
const HEAP_MB = 2048;

/**
 * The memory's thread starts with the first question and again after it died.
 * @param onReading hears that `reading` says something else
 */
export function createMemory(dir: string, onReading: () => void = () => {}): Memory {
  const waiting = new Map<number, (answer: MemoryAnswer) => void>();
  let worker: Worker | undefined;
  let reading: number | undefined;
  let lastId = 0;

  function read(percent: number | undefined): void {
    if (percent === reading) return;
    reading = percent;
    onReading();
  }

  function start(): Worker {
    const fresh = new Worker(workerFile("core/memory/memoryWorker.ts", "memoryWorker.js"), {
      workerData: { dir },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      env: {},
    });
    fresh.on("message", (answer: MemoryAnswer | MemoryReading) => {
      if ("percent" in answer) {
        read(answer.percent < 100 ? answer.percent : undefined);
        return;
      }
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    fresh.on("error", (error) =>
      process.stderr.write(`${JSON.stringify({ event: "memory gone", error: String(error) })}\n`),
    );
    fresh.once("exit", () => {
      if (worker === fresh) worker = undefined;
      read(undefined);
      const lost = [...waiting];
      waiting.clear();
      for (const [id, settle] of lost) settle({ id, ok: false, error: GONE.toData() });
    });
    return fresh;
  }

  const ask: Memory["ask"] = (act, input) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const request: MemoryRequest = { id: ++lastId, act, input };
      waiting.set(request.id, (answer) => {
        // the worker answers with what the engine's function gives
        if (answer.ok) resolve(answer.value as ReturnType<MemoryEngine[typeof act]>);
        else reject(AppError.fromData(answer.error));
      });
      worker.postMessage(request);
    });

  return {
    ask,
    reading: () => reading,
    close: async () => {
      if (!worker) return;
      await ask("close", {});
      await worker?.terminate();
    },
  };
}

const GONE = new AppError("core.gone", "The translation memory stopped and starts again.", {}, true);
