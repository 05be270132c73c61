import { parentPort, workerData } from "node:worker_threads";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import { storeTrouble } from "../store/storeTrouble.ts";
import { createEngine, type MemoryEngine } from "./createEngine.ts";

/* The translation memory lives here: neither the window nor a save ever waits for a look-up or an import. */

export type MemoryRequest = { readonly id: number; readonly act: keyof MemoryEngine; readonly input: unknown };
export type MemoryAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData }
);
/** How far the memory reads itself anew, in percent; it answers nothing meanwhile. */
export type MemoryReading = { readonly percent: number };

const { dir } = workerData as { dir: string }; // createMemory's own
let engine: MemoryEngine | undefined;

function answer({ id, act, input }: MemoryRequest): MemoryAnswer {
  try {
    engine ??= createEngine(dir, (percent) => parentPort?.postMessage({ percent } satisfies MemoryReading));
    // createMemory's types bind act and input together
    const work = engine[act] as (input: unknown) => unknown;
    const value = work(input);
    if (act === "close") engine = undefined;
    return { id, ok: true, value };
  } catch (error) {
    const known = error instanceof AppError ? error : storeTrouble(error);
    if (!known)
      process.stderr.write(`${JSON.stringify({ event: "memory failed", act, error: String(error).slice(0, 500) })}\n`);
    return { id, ok: false, error: (known ?? BROKEN).toData() };
  }
}

const BROKEN = new AppError("internal", "Something went wrong in the translation memory; please try again.");

parentPort?.on("message", (request: MemoryRequest) => parentPort?.postMessage(answer(request)));
