import { parentPort } from "node:worker_threads";
import { AppError } from "#shared/domain/errors.ts";
import { readWireFile } from "./readFile.ts";
import { refusal } from "./refusal.ts";
import type { WireReading } from "./wireReader.ts";

/* Untrusted files are read here: a thread with little memory and a deadline, and no way to the store. */

export type ParseRequest = { readonly id: number; readonly name: string; readonly bytes: Uint8Array };
export type ParseAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly reading: WireReading }
  | { readonly ok: false; readonly error: ReturnType<AppError["toData"]> }
);

parentPort?.on("message", ({ id, name, bytes }: ParseRequest) => {
  parentPort?.postMessage(answer(id, name, bytes));
});

function answer(id: number, name: string, bytes: Uint8Array): ParseAnswer {
  try {
    return { id, ok: true, reading: readWireFile(name, bytes) };
  } catch (error) {
    if (error instanceof AppError) return { id, ok: false, error: error.toData() };
    process.stderr.write(`${JSON.stringify({ event: "reader failed", error: String(error).slice(0, 500) })}\n`);
    return { id, ok: false, error: refusal("wire.unreadable", name, "fits").toData() };
  }
}
