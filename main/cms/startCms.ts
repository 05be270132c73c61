import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { workerFile } from "../workerFile.ts";

export type RunningCms = { readonly apiUrl: string; readonly pageUrl: string; close(): Promise<void> };

type CmsWorker = { readonly worker: Worker; readonly port: number };

/** A thread that dies this often will not be mended by starting it again. */
const RESTARTS = 5;

/**
 * Starts the embedded CMS in its own thread, and again on the same port when that thread dies: the desk must not go
 * down with it.
 * @param options `dir` its own folder, `token` what writers must send
 */
export async function startCms(options: { readonly dir: string; readonly token: string }): Promise<RunningCms> {
  let isClosing = false;
  let restarts = 0;
  let current = await startWorker(options);
  const { port } = current;
  watch(current.worker);

  function watch(worker: Worker): void {
    worker.on("error", () => undefined); // its exit follows, and that is what counts
    worker.once("exit", () => {
      if (isClosing || restarts++ >= RESTARTS) return;
      startWorker(options).then(
        (fresh) => {
          current = fresh;
          watch(fresh.worker);
          if (isClosing) fresh.worker.postMessage("close");
        },
        () => undefined, // what is sent meanwhile stays in the outbox
      );
    });
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    pageUrl: `http://127.0.0.1:${port}/`,
    close: async () => {
      isClosing = true;
      const { worker } = current;
      if (worker.threadId === -1) return; // it is gone already
      const gone = once(worker, "exit");
      worker.postMessage("close");
      await gone;
    },
  };
}

/** @throws Error when the thread ends before it listens */
async function startWorker(options: { readonly dir: string; readonly token: string }): Promise<CmsWorker> {
  const worker = new Worker(workerFile("cms/cmsWorker.ts", "cmsWorker.js"), { workerData: options });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once("message", (message: { port: number }) => resolve(message.port));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the CMS ended with ${code} before it listened`)));
  });
  return { worker, port };
}
