import { Worker } from "node:worker_threads";
import { workerFile } from "../workerFile.ts";

export type RunningCms = { readonly apiUrl: string; readonly pageUrl: string; close(): Promise<void> };

/** Starts the embedded CMS in its own thread. @param dir its own folder @param token what writers must send */
export async function startCms(options: { readonly dir: string; readonly token: string }): Promise<RunningCms> {
  const worker = new Worker(workerFile("cms/cmsWorker.ts", "cmsWorker.js"), { workerData: options });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once("message", (message: { port: number }) => resolve(message.port));
    worker.once("error", reject);
  });
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    pageUrl: `http://127.0.0.1:${port}/`,
    close: async () => {
      const done = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      worker.postMessage("close");
      await done;
    },
  };
}
